import { describe, expect, it } from 'vitest';
import { countDays, findMedian, listStays } from '@/lib/domain/stage-times';

const day = (number: number) => new Date(Date.UTC(2025, 2, number));

describe('countDays', () => {
  it('counts to one decimal', () => {
    expect(countDays(day(3), new Date('2025-03-04T06:00:00Z'))).toBe(1.3);
    expect(countDays(day(3), day(3))).toBe(0);
  });
});

describe('listStays', () => {
  it('tells how long each claim stayed in each stage it left, in whatever order the steps come', () => {
    const begun = new Map([
      ['one', day(1)],
      ['two', day(2)],
    ]);
    const stays = listStays(
      [
        { claimId: 'one', from: 'second_check', at: day(9) },
        { claimId: 'one', from: 'first_check', at: day(4) },
        { claimId: 'two', from: 'first_check', at: day(3) },
        { claimId: 'unknown', from: 'first_check', at: day(5) },
      ],
      begun,
    );
    expect(stays).toEqual([
      { stage: 'first_check', days: 1 },
      { stage: 'first_check', days: 3 },
      { stage: 'second_check', days: 5 },
    ]);
  });
});

describe('findMedian', () => {
  it.each([
    [[], null],
    [[4], { days: 4, claims: 1 }],
    [[9, 1, 2], { days: 2, claims: 3 }],
    [[1, 2, 3, 10], { days: 2.5, claims: 4 }],
  ])('of %j is %j', (days, median) => {
    expect(findMedian(days)).toEqual(median);
  });
});
