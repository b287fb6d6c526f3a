import { describe, expect, it } from 'vitest';
import { compareContext, countSame } from '@/lib/anchoring/compare-context';

describe('compareContext', () => {
  it.each([
    ['unchanged, before', 'she said no', 9, 'she said ', 'before', 1],
    ['unchanged, after', 'she said no', 3, ' said no', 'after', 1],
    ['one unit of ten different', 'she sajd: no', 10, 'she said: ', 'before', 0.9],
    ['a word put in between counts its length', 'she said oh no', 12, 'she said ', 'before', 1 - 3 / 9],
    ['no text on that side', 'no', 0, 'she said ', 'before', 0],
    ['less text than context', 'said no', 5, 'she said ', 'before', 5 / 9],
    ['at the end of the text', 'no', 2, ' more', 'after', 0],
  ] as const)('%s', (_, text, at, context, side, expected) => {
    expect(compareContext({ text, at, context, side })).toBeCloseTo(expected, 10);
  });
});

describe('countSame', () => {
  it('stops at the first difference and at both ends of both', () => {
    expect(countSame('abcd', 0, 'abxd', 0, 1)).toBe(2);
    expect(countSame('abcd', 3, 'xbcd', 3, -1)).toBe(3);
    expect(countSame('abc', 0, 'ab', 0, 1)).toBe(2);
    expect(countSame('ab', 1, 'ab', 1, -1)).toBe(2);
    expect(countSame('', 0, 'a', 0, 1)).toBe(0);
    expect(countSame('a', 0, '', 0, 1)).toBe(0);
  });
});
