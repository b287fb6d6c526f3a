import { describe, expect, it } from 'vitest';
import { findMonday, listWeeks } from '@/lib/domain/weeks';

describe('findMonday', () => {
  it.each([
    ['2025-03-03T00:00:00Z', '2025-03-03'],
    ['2025-03-09T23:59:59Z', '2025-03-03'],
    ['2025-03-10T00:00:00Z', '2025-03-10'],
    ['2025-01-01T12:00:00Z', '2024-12-30'],
  ])('of %s is %s', (moment, monday) => {
    expect(findMonday(new Date(moment))).toBe(monday);
  });
});

describe('listWeeks', () => {
  const first = new Date('2024-12-31T12:00:00Z');
  const last = new Date('2025-01-14T12:00:00Z');
  it('names every week, also the empty ones, over the turn of the year', () => {
    expect(listWeeks({ first, last, most: 26 })).toEqual(['2024-12-30', '2025-01-06', '2025-01-13']);
  });

  it('keeps the last weeks when there are too many', () => {
    expect(listWeeks({ first, last, most: 2 })).toEqual(['2025-01-06', '2025-01-13']);
  });

  it('has one week for one moment', () => {
    expect(listWeeks({ first: last, last, most: 26 })).toEqual(['2025-01-13']);
  });
});
