import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCodePoints } from '@/lib/anchoring/code-points';

/** Lone surrogates included. */
const anyCodePoint = fc.nat({ max: 0x10ffff }).map((point) => String.fromCodePoint(point));

describe('indexCodePoints', () => {
  it.each([
    ['', 0, 0],
    ['abc', 0, 0],
    ['abc', 3, 3],
    ['l😀rem', 1, 1],
    ['l😀rem', 3, 2],
    ['l😀rem', 6, 5],
    ['😀😀😀', 4, 2],
    ['e\u0301a', 2, 2],
    ['שלום 👋', 7, 6],
  ])('counts %j up to unit %i as %i code points, and back', (text, offset, codePoints) => {
    const index = indexCodePoints(text);
    expect(index.toCodePoints(offset)).toBe(codePoints);
    expect(index.toUtf16(codePoints)).toBe(offset);
  });

  it('takes an offset inside a pair as the beginning of the pair', () => {
    expect(indexCodePoints('a😀b').toCodePoints(2)).toBe(1);
    expect(indexCodePoints('😀😀').toCodePoints(3)).toBe(1);
  });

  it('counts a lone surrogate as one code point', () => {
    expect(indexCodePoints('\ud83dx\ude00').toCodePoints(3)).toBe(3);
  });

  it.each([-1, 4, 1.5, Number.NaN])('refuses offset %d of a text of three', (offset) => {
    expect(() => indexCodePoints('abc').toCodePoints(offset)).toThrow(RangeError);
    expect(() => indexCodePoints('abc').toUtf16(offset)).toThrow(RangeError);
  });

  it('agrees with counting the code points one by one', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint, maxLength: 60 }), (text) => {
        const index = indexCodePoints(text);
        const offsets = [0];
        for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
        expect(offsets.map(index.toCodePoints)).toEqual([...offsets.keys()]);
        expect([...offsets.keys()].map(index.toUtf16)).toEqual(offsets);
      }),
    );
  });
});
