import { describe, expect, it } from 'vitest';
import { findLapse, isLapseNear } from '@/lib/domain/lapse';

const since = new Date('2025-03-03T09:00:00Z');

describe('findLapse', () => {
  it('counts whole days from the last work', () => {
    expect(findLapse({ lapseDays: 7, since })).toEqual(new Date('2025-03-10T09:00:00Z'));
  });
});

describe('isLapseNear', () => {
  it.each([
    [7, '2025-03-08T08:59:59Z', false],
    [7, '2025-03-08T09:00:00Z', true],
    [7, '2025-03-11T09:00:00Z', true],
    [2, '2025-03-04T08:59:59Z', false],
    [2, '2025-03-04T09:00:00Z', true],
    [1, '2025-03-03T20:59:59Z', false],
    [1, '2025-03-03T21:00:00Z', true],
  ])('of %i days at %s: %s', (lapseDays, now, near) => {
    expect(isLapseNear({ lapseDays, since }, new Date(now))).toBe(near);
  });
});
