import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWordings } from '@/lib/compare/align-wordings';

/** What is not shared in brackets. */
function show(...quotes: string[]): string[] {
  return alignWordings({ quotes, language: 'en' }).map((segments) =>
    segments.map(({ shared, text }) => (shared ? text : `[${text}]`)).join(''),
  );
}

describe('alignWordings', () => {
  it('marks in each quote what not all share', () => {
    expect(
      show(
        'Ukrainian forces were surrounded in Kursk.',
        'Ukrainian forces were encircled in Kursk',
        'Most Ukrainian forces were almost surrounded in the Kursk region',
      ),
    ).toEqual([
      'Ukrainian forces were [surrounded in] Kursk.',
      'Ukrainian forces were [encircled in] Kursk',
      '[Most] Ukrainian forces were [almost surrounded in the] Kursk [region]',
    ]);
  });

  it('shares what differs in house style only', () => {
    expect(show('“No cease-fire,” he said', '"no ceasefire", he said')).toEqual([
      '“No cease-fire,” he said',
      '"no ceasefire", he said',
    ]);
  });

  it('does not call short words shared that all happen to have', () => {
    expect(show('the men of Alden', 'women at the gate', 'on the road')).toEqual([
      '[the men of Alden]',
      '[women at the gate]',
      '[on the road]',
    ]);
  });

  it('shares all of one quote, of equal quotes, and nothing of an empty one', () => {
    expect(show('in the end')).toEqual(['in the end']);
    expect(show('in the', 'in the')).toEqual(['in the', 'in the']);
    expect(show('some words', '')).toEqual(['[some words]', '']);
    expect(show()).toEqual([]);
    expect(show('', '')).toEqual(['', '']);
  });

  const words = fc.constantFrom(
    'eight',
    'villages',
    'were',
    'cleared',
    'the',
    'of',
    '😀',
    'שלום',
    '“so”',
    'cease-fire',
    '東京',
  );
  const quotes = fc.array(
    fc.array(words, { maxLength: 10 }).map((list) => list.join(' ')),
    { maxLength: 5 },
  );

  it('gives every quote back, letter by letter', () => {
    fc.assert(
      fc.property(quotes, (list) => {
        const aligned = alignWordings({ quotes: list });
        expect(aligned.map((segments) => segments.map(({ text }) => text).join(''))).toEqual(list);
      }),
    );
  });

  it('answers the same for any order of the quotes', () => {
    fc.assert(
      fc.property(quotes, (list) => {
        const forth = alignWordings({ quotes: list });
        const back = alignWordings({ quotes: [...list].reverse() });
        expect([...back].reverse()).toEqual(forth);
      }),
    );
  });
});
