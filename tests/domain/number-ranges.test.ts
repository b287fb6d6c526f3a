import { describe, expect, it } from 'vitest';
import { readNumberRanges, writeNumberRanges } from '@/lib/domain/number-ranges';

describe('writeNumberRanges', () => {
  it.each([
    [[], ''],
    [[7], '7'],
    [[3, 1, 2, 7, 2], '1-3,7'],
    [[1, 2, 4, 5, 9], '1-2,4-5,9'],
  ])('writes %j as “%s”', (numbers, words) => {
    expect(writeNumberRanges(numbers)).toBe(words);
  });
});

describe('readNumberRanges', () => {
  it('reads what was written', () => {
    expect(readNumberRanges('1-3,7')).toEqual([1, 2, 3, 7]);
    expect(readNumberRanges('12')).toEqual([12]);
  });

  it.each(['', 'a', '3-1', '1,,2', '-3', '1-999999999', '1.5', ' 1'])('does not read “%s”', (words) => {
    expect(readNumberRanges(words)).toBeNull();
  });
});
