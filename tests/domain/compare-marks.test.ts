import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMarks, type Mark } from '@/lib/domain/compare-marks';

const apart = { apart: true };
let count = 0;
const mark = (authorId: string, start: number, end: number, more: Partial<Mark> = {}): Mark => {
  count += 1;
  return {
    id: `mark ${count}`,
    authorId,
    articleId: 'appeal',
    start,
    end,
    polarity: 'affirms',
    voice: 'named',
    ...more,
  };
};
const differencesOf = (...marks: Mark[]) =>
  compareMarks(marks, apart).places.map(({ differences }) => differences);

describe('compareMarks', () => {
  it('finds no difference where people mark the same words in the same sense', () => {
    expect(differencesOf(mark('ines', 10, 20), mark('tomas', 10, 20))).toEqual([[]]);
  });

  it('says who marked words alone', () => {
    const { markers, places } = compareMarks(
      [mark('ines', 10, 20), mark('tomas', 10, 20), mark('tomas', 40, 50)],
      apart,
    );
    expect(markers).toEqual(['ines', 'tomas']);
    expect(places.map(({ missing }) => missing)).toEqual([[], ['ines']]);
    expect(places[1]?.differences).toEqual(['alone']);
  });

  it('names what is done there, who speaks and which words, the gravest first', () => {
    expect(
      differencesOf(mark('ines', 10, 20), mark('tomas', 12, 25, { polarity: 'denies', voice: 'body' })),
    ).toEqual([['polarity', 'voice', 'ends']]);
  });

  it('takes a chain of overlaps for one place, and marks that only touch for two', () => {
    expect(
      compareMarks([mark('ines', 0, 10), mark('tomas', 8, 20), mark('dora', 18, 30)], apart).places,
    ).toHaveLength(1);
    expect(compareMarks([mark('ines', 0, 10), mark('tomas', 10, 20)], apart).places).toHaveLength(2);
  });

  it('does not take a lone mark for a difference where people see each other’s marks', () => {
    const marks = [
      mark('ines', 10, 20),
      mark('tomas', 40, 50),
      mark('tomas', 10, 20, { polarity: 'denies' }),
    ];
    const { places } = compareMarks(marks, { apart: false });
    expect(places.map(({ differences }) => differences)).toEqual([['polarity'], []]);
  });

  it('keeps articles apart', () => {
    const places = compareMarks(
      [mark('ines', 0, 10), mark('tomas', 0, 10, { articleId: 'deal' })],
      apart,
    ).places;
    expect(places.map(({ articleId, missing }) => [articleId, missing])).toEqual([
      ['appeal', ['tomas']],
      ['deal', ['ines']],
    ]);
  });

  it('has nothing to compare with one marker or none', () => {
    expect(differencesOf(mark('ines', 0, 10), mark('ines', 20, 30))).toEqual([[], []]);
    expect(compareMarks([], apart)).toEqual({ markers: [], places: [] });
  });

  it('puts every mark into exactly one place, and overlapping ones into the same', () => {
    const anyMark = fc.record({
      id: fc.uuid(),
      authorId: fc.constantFrom('ines', 'tomas', 'dora'),
      articleId: fc.constantFrom('appeal', 'deal'),
      start: fc.nat(50),
      polarity: fc.constantFrom('affirms' as const, 'denies' as const),
      voice: fc.constant('named' as const),
      length: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyMark, { selector: ({ id }) => id }), (drawn) => {
        const marks = drawn.map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));
        const { places } = compareMarks(marks, apart);
        const placed = places.flatMap((place) => place.marks.map(({ id }) => id));
        expect([...placed].sort()).toEqual(marks.map(({ id }) => id).sort());
        const placeOf = (mark: Mark) =>
          places.findIndex((place) => place.marks.some(({ id }) => id === mark.id));
        for (const a of marks)
          for (const b of marks)
            if (a.articleId === b.articleId && a.start < b.end && b.start < a.end)
              expect(placeOf(a)).toBe(placeOf(b));
      }),
    );
  });
});
