import { describe, expect, it } from 'vitest';
import { groupByAverage } from '@/lib/compare/group-by-average';

describe('groupByAverage', () => {
  it.each<[string, number[], number, number[]]>([
    ['nothing', [], 0, []],
    ['one', [0], 1, [0]],
    ['two alike', [0, 0.5, 0.5, 0], 2, [0, 0]],
    ['two unlike', [0, 0.1, 0.1, 0], 2, [0, 1]],
    ['two at the threshold', [0, 0.2, 0.2, 0], 2, [0, 0]],
    // The third is like the first (0.3) but not like both on average (0.15).
    ['a bridge', [0, 0.9, 0.3, 0.9, 0, 0, 0.3, 0, 0], 3, [0, 0, 1]],
    ['two pairs', [0, 0, 0.9, 0, 0, 0, 0, 0.8, 0.9, 0, 0, 0, 0, 0.8, 0, 0], 4, [0, 1, 0, 1]],
  ])('groups %s', (_, likenesses, size, groups) => {
    expect(groupByAverage(Float64Array.from(likenesses), size, 0.2)).toEqual(groups);
  });
});
