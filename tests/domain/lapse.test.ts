import { describe, expect, it } from 'vitest';
import { findLapse, findLapseStep, isWarned } from '@/lib/domain/lapse';

const since = new Date('2025-03-03T09:00:00Z');
const at = (words: string) => new Date(words);
const place = (lapseDays: number, warnedAt: string | null = null) => ({
  lapseDays,
  since,
  warnedAt: warnedAt === null ? null : at(warnedAt),
});

describe('isWarned', () => {
  it('takes no warning for one that was given before the last work', () => {
    expect(isWarned(place(7))).toBe(false);
    expect(isWarned(place(7, '2025-03-03T08:59:59Z'))).toBe(false);
    expect(isWarned(place(7, '2025-03-03T09:00:00Z'))).toBe(true);
  });
});

describe('findLapse', () => {
  const now = at('2025-03-04T09:00:00Z');

  it('counts whole days from the last work', () => {
    expect(findLapse(place(7), now)).toEqual(at('2025-03-10T09:00:00Z'));
    expect(findLapse(place(7, '2025-03-08T09:00:00Z'), now)).toEqual(at('2025-03-10T09:00:00Z'));
  });

  it('leaves the holder the whole time of a warning that came late', () => {
    expect(findLapse(place(7, '2025-03-20T12:00:00Z'), now)).toEqual(at('2025-03-22T12:00:00Z'));
    expect(findLapse(place(1, '2025-03-20T12:00:00Z'), now)).toEqual(at('2025-03-21T00:00:00Z'));
  });

  it('cannot come before a warning that has yet to be given', () => {
    expect(findLapse(place(7), at('2025-03-20T12:00:00Z'))).toEqual(at('2025-03-22T12:00:00Z'));
    expect(findLapse(place(7, '2025-03-03T08:00:00Z'), at('2025-03-20T12:00:00Z'))).toEqual(
      at('2025-03-22T12:00:00Z'),
    );
  });
});

describe('findLapseStep', () => {
  it.each([
    [7, '2025-03-08T08:59:59Z', 'wait'],
    [7, '2025-03-08T09:00:00Z', 'warn'],
    [7, '2025-03-30T09:00:00Z', 'warn'],
    [2, '2025-03-04T08:59:59Z', 'wait'],
    [2, '2025-03-04T09:00:00Z', 'warn'],
    [1, '2025-03-03T20:59:59Z', 'wait'],
    [1, '2025-03-03T21:00:00Z', 'warn'],
  ])('of %i days without a warning at %s: %s', (lapseDays, now, step) => {
    expect(findLapseStep(place(lapseDays), { now: at(now), upSince: since })).toBe(step);
  });

  it.each([
    ['2025-03-08T09:00:00Z', '2025-03-10T08:59:59Z', 'wait'],
    ['2025-03-08T09:00:00Z', '2025-03-10T09:00:00Z', 'lapse'],
    ['2025-03-20T12:00:00Z', '2025-03-22T11:59:59Z', 'wait'],
    ['2025-03-20T12:00:00Z', '2025-03-22T12:00:00Z', 'lapse'],
    // From before the last work.
    ['2025-03-03T08:00:00Z', '2025-03-22T12:00:00Z', 'warn'],
  ])('of 7 days, warned at %s, at %s: %s', (warnedAt, now, step) => {
    expect(findLapseStep(place(7, warnedAt), { now: at(now), upSince: since })).toBe(step);
  });

  it('warns anew of a lapse that came while the product was down, and of no other', () => {
    const warned = place(7, '2025-03-08T09:00:00Z');
    const now = at('2025-03-12T09:00:00Z');
    expect(findLapseStep(warned, { now, upSince: at('2025-03-10T09:00:01Z') })).toBe('warn');
    expect(findLapseStep(warned, { now, upSince: at('2025-03-10T09:00:00Z') })).toBe('lapse');
  });
});
