import { describe, expect, it } from 'vitest';
import { splitsPair } from '@/lib/anchoring/surrogate-pairs';

describe('splitsPair', () => {
  it.each([
    ['a😀b', 0, false],
    ['a😀b', 1, false],
    ['a😀b', 2, true],
    ['a😀b', 3, false],
    ['😀', 2, false],
    ['', 0, false],
    ['\ud83da', 1, false],
    ['é', 1, false],
  ])('%j at %i: %s', (text, offset, splits) => {
    expect(splitsPair(text, offset)).toBe(splits);
  });
});
