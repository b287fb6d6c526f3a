import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '@/lib/compare/find-quotes';
import { suggestClaims } from '@/lib/compare/suggest-claims';
import type { Part } from '@/lib/domain/part';

const body = (text: string): Part[] => (text === '' ? [] : [{ kind: 'body', start: 0, end: text.length }]);

/** All that is suggested in a text of body alone, as sentences. */
function suggest(text: string, { least = 0, language = 'en', parts = body(text) } = {}) {
  return suggestClaims({ article: { id: 'a', text, parts, language }, least }).map(
    ({ start, end, reasons, score }) => ({ sentence: text.slice(start, end), reasons, score }),
  );
}

const reasonsFor = (sentence: string) => suggest(sentence)[0]?.reasons ?? [];

describe('suggestClaims', () => {
  it.each([
    [
      'The council ordered the evacuation of eight villages near Strelsau.',
      'gives a number (eight villages)',
    ],
    ['The company paid $4.5m to the city of Strelsau.', 'gives a number ($4.5m)'],
    ['Unemployment in Ruritania fell by 12.5% under Rudolf.', 'gives a number (12.5%)'],
    ['The talks in Strelsau began on Thursday without Rudolf.', 'gives a date (Thursday)'],
    ['Ruritania has held Zenda since August 2023 with few men.', 'gives a date (August 2023)'],
    ['Troops crossed into Ruritania last summer near Zenda.', 'gives a date (last summer)'],
    [
      'Ruritania was the first country to close its border there.',
      'compares with all others (“the first country”)',
    ],
    ['Mayor Jane Doe said: “The bridge will be closed for good.”', 'quotes Jane Doe word for word'],
    [
      'Ruritania’s army denied that its troops were encircled near Zenda.',
      'tells that somebody disputes it (“denied”)',
    ],
    ['A soldier said that Zenda had fallen to the rebels.', 'rests on one unnamed source (a soldier)'],
    ['Officials said that Zenda had fallen to the rebels.', 'rests on unnamed sources (officials)'],
    ['Ruritania received the tanks from Strelsau.', 'is the article’s own statement, without a source'],
    ['President Rudolf said that Zenda had fallen to the rebels.', 'reports what Rudolf said'],
  ])('says why “%s” is worth checking', (sentence, reason) => {
    expect(reasonsFor(sentence)).toContain(reason);
  });

  it.each([
    ['In May 2023 the talks in Strelsau ended.', 'number'],
    ['They may go to Strelsau and meet Rudolf there.', 'date'],
    ['Last week Rudolf met the mayor of Strelsau.', 'compares'],
    ['The mayor of Strelsau called it a “gift” to Ruritania.', 'word for word'],
    ['President Rudolf said that Zenda had fallen.', 'unnamed'],
    ['Rudolf said that Zenda had fallen.', 'own statement'],
  ])('does not say of “%s” that it has a %s', (sentence, word) => {
    expect(reasonsFor(sentence).join('; ')).not.toContain(word);
  });

  it.each([
    ['Follow us on Facebook for all the latest news from Ruritania.'],
    ['Read more: Rudolf visits Strelsau on Friday.'],
    ['Subscribe to our newsletter and get 10 stories from Ruritania a day.'],
    ['Photo: Jane Doe/Reuters'],
    ['(With inputs from ANI)'],
    ['Advertisement'],
    ['© 2025 Strelsau Herald. All rights reserved.'],
    ['What a day.'],
    [''],
    ['   \n\n  '],
  ])('suggests nothing of “%s”', (sentence) => {
    expect(suggest(sentence)).toEqual([]);
  });

  it.each([
    ['It is time that we all stand together for a better Ruritania.'],
    ['Of course Rudolf should resign, and everybody in Strelsau knows it.'],
    ['Unfortunately the government of Ruritania has been a terrible disappointment.'],
    ['But will Rudolf ever come back to Strelsau?'],
    ['The situation remains fluid with implications for Ruritania.'],
  ])('does not think “%s” worth checking', (sentence) => {
    const facts = 'Rudolf met the mayor of Strelsau on Friday. Eight villages near Zenda were evacuated.';
    const found = suggest(`${facts} ${sentence}`);
    expect(found.at(-1)?.sentence ?? sentence).toBe(sentence);
    expect(found.find((candidate) => candidate.sentence === sentence)?.score ?? 0).toBeLessThan(0.5);
  });

  it('reads headline, standfirst and body, and no caption, credit, teaser, crosshead, dateline or leftover', () => {
    const kinds = [
      'headline',
      'standfirst',
      'crosshead',
      'caption',
      'dateline',
      'body',
      'credit',
      'teaser',
      'boilerplate',
    ] as const;
    const line = 'Ruritania ordered eight villages near Zenda to leave on Friday.\n';
    const text = line.repeat(kinds.length);
    const parts = kinds.map((kind, at) => ({ kind, start: at * line.length, end: (at + 1) * line.length }));
    const places = suggestClaims({ article: { id: 'a', text, parts }, least: 0 }).map(
      ({ start }) => kinds[start / line.length],
    );
    expect(places.toSorted()).toEqual(['body', 'headline', 'standfirst']);
  });

  it('puts what has more to check before what has less', () => {
    const text = [
      'Ruritania ordered the evacuation of eight villages near Zenda on Friday.',
      'Nobody knew much about it in the shops.',
      'An official said that 200 people had left Zenda since last summer.',
    ].join(' ');
    const found = suggest(text).map(({ sentence }) => sentence.slice(0, 9));
    expect(found).toEqual(['Ruritania', 'An offici']);
  });

  it('keeps to scores from one half on, unless others are asked for', () => {
    const text =
      'Rudolf met the mayor of Strelsau on Friday. Nothing was agreed. Of course the sky over Ruritania should clear.';
    expect(suggest(text).length).toBe(2);
    const article = { id: 'a', text, parts: body(text) };
    expect(suggestClaims({ article })).toEqual(suggestClaims({ article, least: 0 }).slice(0, 1));
  });

  it.each([
    ['de', 'Die Behörden in Strelsau räumten am Freitag 8 Dörfer.', 'gives a number (8 Dörfer)'],
    ['he', 'הצבא פינה 8 כפרים ליד זנדה 😀 ביום שישי האחרון.', 'gives a number (8 כפרים)'],
  ])('reads figures in other languages (%s)', (language, sentence, reason) => {
    expect(suggest(sentence, { language })[0]?.reasons).toContain(reason);
  });

  const piece = fc.constantFrom(
    'Rudolf',
    'Strelsau',
    'said',
    'denied that',
    'eight',
    'villages',
    'on Friday',
    '“',
    '”',
    '.',
    '?',
    '\n',
    'é',
    '😀',
    'שלום',
    '中。',
    '2023',
    'the first',
    'should',
    'Follow us',
  );
  const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

  it('keeps offsets inside the text, on whole sentences that do not overlap, best first', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = suggestClaims({ article: { id: 'a', text }, least: 0 });
        for (const { start, end, score, reasons } of found) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(reasons.length).toBeGreaterThan(0);
        }
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        const inOrder = found.toSorted((a, b) => a.start - b.start);
        for (const [at, { end }] of inOrder.entries())
          expect(end).toBeLessThanOrEqual(inOrder[at + 1]?.start ?? text.length);
      }),
    );
  });

  it('finds the same with the quotations given, in any order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = { id: 'a', text };
        const quotes = findQuotes({ article });
        const alone = suggestClaims({ article, least: 0 });
        expect(suggestClaims({ article, quotes: quotes.toReversed(), least: 0 })).toEqual(alone);
      }),
    );
  });
});
