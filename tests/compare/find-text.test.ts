import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair } from '@/lib/anchoring/surrogate-pairs';
import { findText } from '@/lib/compare/find-text';

const find = (text: string, query: string) =>
  findText({ articles: [{ id: 'a', text }], query })[0]?.hits.map(({ match }) => match);

describe('findText', () => {
  it.each([
    [
      'beginnings of words',
      'They were encircled; an encirclement, not a circle.',
      'encircl',
      ['encircled', 'encirclement'],
    ],
    ['any of several', 'Surrounded and cut off.', 'encircl, surround, cut off', ['Surrounded', 'cut off']],
    ['a phrase by the beginnings of its words', 'They are cutting off roads.', 'cut off', ['cutting off']],
    [
      'a phrase over punctuation',
      'Mr. Brand said “no” again',
      'mr brand, said no',
      ['Mr. Brand', 'said “no'],
    ],
    ['no phrase over the end of a paragraph', 'cut\noff', 'cut off', []],
    ['nothing inside a word', 'The unsurrounded', 'surround', []],
    ['any case', 'KURSK kursk Kursk', 'kURSK', ['KURSK', 'kursk', 'Kursk']],
    [
      'any diacritics',
      'Zelenský, Zelensky\u0301 and Zelensky',
      'zelensky',
      ['Zelenský', 'Zelensky\u0301', 'Zelensky'],
    ],
    ['diacritics typed but not printed', 'Zelensky', 'Zelenský', ['Zelensky']],
    ['any apostrophe', "Ukraine’s and Ukraine's", "ukraine's", ['Ukraine’s', "Ukraine's"]],
    ['the word behind an apostrophe', 'l’Ukraine', 'ukr', ['Ukraine']],
    [
      'a hyphen as hyphen, space or nothing',
      'cease-fire cease fire ceasefire',
      'cease-fire',
      ['cease-fire', 'cease fire', 'ceasefire'],
    ],
    [
      'one long word as hyphen, space or nothing',
      'cease-fire cease fire ceasefire',
      'ceasefire',
      ['cease-fire', 'cease fire', 'ceasefire'],
    ],
    ['no short word over a space', 'not ice but notice', 'notice', ['notice']],
    ['no word over a full stop', 'He did cease. Fire broke out.', 'ceasefire', []],
    ['a part of a compound', 'a cross-border raid', 'border', ['border']],
    [
      'numbers with and without commas',
      '1,000 or 1000 or 30-day',
      '1000, 30 day',
      ['1,000', '1000', '30-day'],
    ],
    ['decimals', 'It rose by 3.5.', '3.5', ['3.5']],
    ['initials with and without points', 'the U.S. and the US', 'US', ['U.S.', 'US']],
    ['the first and the last word', 'one two three', 'one, three', ['one', 'three']],
    ['overlapping alternatives once, the longest', 'cut off', 'cut, cut off, off', ['cut off']],
    ['emoji', '🚨🚨 now 👩‍👧', '🚨', ['🚨', '🚨']],
    ['words of a script without spaces', '東京都と東京', '東京', ['東京', '東京']],
    ['right to left', 'הכוחות כותרו, כך נמסר', 'כות', ['כותרו']],
    ['Arabic with and without vowels', 'مُحاصَرون في', 'محاص', ['مُحاصَرون']],
    ['a ligature', 'the ﬁnal', 'fin', ['ﬁnal']],
    ['nothing in nothing', '', 'a', []],
    ['nothing for nothing', 'a', ' , ', []],
  ])('finds %s', (_, text, query, expected) => {
    expect(find(text, query)).toEqual(expected);
  });

  it('answers each article in its order, also one that is silent', () => {
    const articles = [
      { id: 'b', text: 'Nothing of the kind.' },
      { id: 'a', text: 'They were surrounded.' },
    ];
    const found = findText({ articles, query: 'surround' });
    expect(found.map(({ id, hits }) => [id, hits.length])).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
  });

  it('shows the hit in its sentence with about 60 units on either side, cut between words', () => {
    const text =
      'First things first.\nMr. Brand, who had been in the town for a week, said that some of the units were surrounded by the enemy and that nobody had heard from them since. He left.';
    const [hit] = findText({ articles: [{ id: 1, text }], query: 'surround' })[0]?.hits ?? [];
    expect(hit).toMatchObject({
      start: 101,
      end: 111,
      before: 'in the town for a week, said that some of the units were ',
      match: 'surrounded',
      after: ' by the enemy and that nobody had heard from them since. He',
    });
    expect(text.slice(hit?.sentence.start, hit?.sentence.end)).toBe(text.slice(20, -9));
  });

  it('does not look beyond the paragraph', () => {
    const [hit] =
      findText({ articles: [{ id: 1, text: 'Before.\nIt was here.\nAfter.' }], query: 'was' })[0]?.hits ?? [];
    expect(hit).toMatchObject({ before: 'It ', after: ' here.' });
  });

  it('answers at most as many hits as asked for, and counts the rest', () => {
    const [found] = findText({ articles: [{ id: 1, text: 'no no no no no' }], query: 'no', limit: 2 });
    expect(found?.hits.map(({ start }) => start)).toEqual([0, 3]);
    expect(found?.more).toBe(3);
  });

  it('reads two million units on one line, in time for the test', () => {
    const text = 'They were cut off and surrounded near the border, said U.S. officials. '.repeat(28_000);
    const [found] = findText({ articles: [{ id: 1, text }], query: 'surround, cut off', limit: 10 });
    expect(found?.more).toBe(55_990);
  });

  it('answers whole words of the text in order, whatever was typed', () => {
    const words = fc.constantFrom(
      'cut',
      'off',
      'Café',
      'cafe\u0301',
      '😀',
      'שלום',
      '東京',
      'U.S.',
      '-',
      '\n',
      '’s',
      ',',
      'cease-fire',
    );
    const anyText = fc.oneof(
      fc.array(words, { maxLength: 20 }).map((list) => list.join(' ')),
      fc.array(words, { maxLength: 20 }).map((list) => list.join('')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        let last = 0;
        for (const { start, end, before, match, after, sentence } of findText({
          articles: [{ id: 1, text }],
          query,
        })[0]?.hits ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start - before.length, end + after.length)).toBe(before + match + after);
          expect(before + after).not.toContain('\n');
          expect(before.length).toBeLessThanOrEqual(60);
          expect(after.length).toBeLessThanOrEqual(60);
          for (const offset of [start - before.length, start, end, end + after.length])
            expect(splitsPair(text, offset)).toBe(false);
          expect(sentence.end).toBeGreaterThanOrEqual(sentence.start);
          last = end;
        }
      }),
    );
  });

  it('finds every word by its own beginning', () => {
    const text =
      'The ministry’s spokesman – a Mr. Łoś – denied that “any” unit was cut off, 1,000 men or 30-day talks notwithstanding.';
    for (const word of text.match(/[\p{L}\p{N}][\p{L}\p{N},]*/gu) ?? []) {
      expect(find(text, word.slice(0, 4)), word).not.toEqual([]);
    }
  });
});
