import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '@/lib/compare/word-diff';

/** [-only a-] {+only b+} */
function show(a: string, b: string, language = 'en'): string {
  return diffWords({ a, b, language })
    .map((segment) => {
      if (segment.kind === 'same') return segment.text;
      return segment.kind === 'only_a' ? `[-${segment.text}-]` : `{+${segment.text}+}`;
    })
    .join('');
}

describe('diffWords', () => {
  it.each([
    [
      'forces were surrounded in Kursk',
      'forces were encircled in Kursk',
      'forces were [-surrounded-]{+encircled+} in Kursk',
    ],
    ['eight villages', 'about eight villages', '{+about +}eight villages'],
    ['he said so', 'he said', 'he said[- so-]'],
    ['there is a threat', 'there is no threat', 'there is [-a-]{+no+} threat'],
    ['not surrounded', 'surrounded', '[-not -]surrounded'],
    ['the first word', 'a first word', '[-the-]{+a+} first word'],
    ['last summer', 'last winter', 'last [-summer-]{+winter+}'],
    ['', 'all new', '{+all new+}'],
    ['all gone', '', '[-all gone-]'],
    ['', '', ''],
    ['the same', 'the same', 'the same'],
    ['30,000 men', '3,000 men', '[-30,000-]{+3,000+} men'],
    ['a $5 bill', 'a €5 bill', 'a [-$-]{+€+}5 bill'],
    ['surrounded', '“surrounded”', '{+“+}surrounded{+”+}'],
    ['Is it over?', 'It is over.', '[-Is -]it {+is +}over[-?-]'],
    ['🚨 now', '🔥 now', '[-🚨-]{+🔥+} now'],
    ['הכוחות כותרו', 'הכוחות נסוגו', 'הכוחות [-כותרו-]{+נסוגו+}'],
    ['東京で停戦', '大阪で停戦', '[-東京-]{+大阪+}で停戦'],
    ['Zelenskyy said', 'Zelensky said', '[-Zelenskyy-]{+Zelensky+} said'],
  ])('%j beside %j', (a, b, expected) => {
    expect(show(a, b)).toBe(expected);
  });

  it.each([
    ['quotation marks', '“no” and ‘no’', '"no" and \'no\''],
    ['apostrophes', 'Ukraine’s', "Ukraine's"],
    ['dashes', 'so — he said – so', 'so - he said, so'],
    ['case', 'The Kremlin', 'the kremlin'],
    [
      'commas, inside and outside quotation marks',
      'called it “false,” he said',
      'called it “false”, he said',
    ],
    ['hyphens', 'a 30-day cease-fire', 'a 30 day ceasefire'],
    ['points in initials', 'the U.S. envoy', 'the US envoy'],
    ['composed and decomposed letters', 'café', 'cafe\u0301'],
    ['white space', 'one\u00a0two', 'one \n two'],
  ])('treats house style as the same: %s', (_, a, b) => {
    expect(diffWords({ a, b, language: 'en' })).toEqual([{ kind: 'same', text: a, inB: b }]);
  });

  it('folds case as the language does', () => {
    expect(show('Isparta', 'ısparta', 'tr')).toBe('Isparta');
    expect(show('Isparta', 'ısparta', 'en')).toBe('[-Isparta-]{+ısparta+}');
  });

  it('does not hold a lone short word for common ground', () => {
    expect(show('troops near the border fled', 'a few men of the guard left')).toBe(
      '[-troops near the border fled-]{+a few men of the guard left+}',
    );
  });

  it('gives both wordings back, letter by letter', () => {
    const words = fc.constantFrom(
      'the',
      'U.S.',
      'cease-fire',
      'ceasefire',
      '“no”',
      '"no"',
      ',',
      '—',
      '😀',
      'שלום',
      '東京',
      'e\u0301',
      '1,000',
    );
    const anyText = fc.oneof(
      fc.array(words, { maxLength: 15 }).map((list) => list.join(' ')),
      fc.array(words, { maxLength: 8 }).map((list) => list.join('')),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const segments = diffWords({ a, b, language: 'en' });
        const side = (kind: 'only_a' | 'only_b') =>
          segments.map((segment) => (segment.kind === kind ? segment.text : '')).join('');
        const inA = segments.map((segment) => (segment.kind === 'only_b' ? '' : segment.text)).join('');
        const inB = segments
          .map((segment) =>
            segment.kind === 'same' ? segment.inB : segment.kind === 'only_b' ? segment.text : '',
          )
          .join('');
        expect(inA).toBe(a);
        expect(inB).toBe(b);
        if (a === b) expect(side('only_a') + side('only_b')).toBe('');
      }),
    );
  });

  it('copes with wordings of thousands of words that have nothing in common', () => {
    const a = Array.from({ length: 3000 }, (_, place) => `left${place}`).join(' ');
    const b = Array.from({ length: 3000 }, (_, place) => `right${place}`).join(' ');
    expect(diffWords({ a: `Both ${a} end`, b: `Both ${b} end` }).map(({ kind }) => kind)).toEqual([
      'same',
      'only_a',
      'only_b',
      'same',
    ]);
  });
});
