import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listHintsIn } from '@/lib/editor/list-hints-in';

const hints = [
  { id: 'a', start: 0, end: 10 },
  { id: 'b', start: 10, end: 20 },
  { id: 'c', start: 35, end: 40 },
];

describe('listHintsIn', () => {
  it.each([
    [{ start: 0, end: 100 }, 'a b c'],
    [{ start: 9, end: 11 }, 'a b'],
    [{ start: 10, end: 11 }, 'b'],
    [{ start: 20, end: 35 }, ''],
    [{ start: 39, end: 40 }, 'c'],
    [{ start: 40, end: 50 }, ''],
    [undefined, ''],
  ])('lists what shares a character with %j', (range, expected) => {
    expect(
      listHintsIn(hints, range)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(expected);
  });

  it('finds the same as looking at each of them', () => {
    const gaps = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 9 })), { maxLength: 30 });
    fc.assert(
      fc.property(gaps, fc.nat(120), fc.integer({ min: 1, max: 60 }), (pieces, start, length) => {
        let at = 0;
        const all = pieces.map(([gap, size], place) => {
          const hint = { id: String(place), start: at + gap, end: at + gap + size };
          at = hint.end;
          return hint;
        });
        const range = { start, end: start + length };
        const slow = all.filter((hint) => hint.start < range.end && hint.end > range.start);
        expect(listHintsIn(all, range)).toEqual(slow);
      }),
    );
  });
});
