import { describe, expect, it } from 'vitest';
import { type DigestRhythm, findDigestPeriod, isTimeZone } from '@/lib/domain/digest';

const daily: DigestRhythm = { digest: 'daily', hour: 8, weekday: 1, timeZone: 'UTC' };
const weekly: DigestRhythm = { ...daily, digest: 'weekly', weekday: 5 };

describe('findDigestPeriod', () => {
  it.each([
    // 22 November 2026 is a Sunday.
    ['daily, a minute before the hour', daily, '2026-11-22T07:59:00Z', '2026-11-21'],
    ['daily, on the hour', daily, '2026-11-22T08:00:00Z', '2026-11-22'],
    ['daily, at the end of the day', daily, '2026-11-22T23:59:59Z', '2026-11-22'],
    ['daily at midnight', { ...daily, hour: 0 }, '2026-11-22T00:00:00Z', '2026-11-22'],
    ['daily, over the end of a year', daily, '2027-01-01T03:00:00Z', '2026-12-31'],
    ['weekly, on a Sunday', weekly, '2026-11-22T12:00:00Z', '2026-11-20'],
    ['weekly, on the day before the hour', weekly, '2026-11-20T07:00:00Z', '2026-11-13'],
    ['weekly, on the day after the hour', weekly, '2026-11-20T09:00:00Z', '2026-11-20'],
    ['weekly on Sundays', { ...weekly, weekday: 7 }, '2026-11-22T09:00:00Z', '2026-11-22'],
  ])('%s', (_case, rhythm, now, period) => {
    expect(findDigestPeriod(rhythm, new Date(now))).toBe(period);
  });

  it('goes by the clock of the person’s own zone', () => {
    const now = new Date('2026-11-22T23:30:00Z');
    expect(findDigestPeriod({ ...daily, timeZone: 'Asia/Tokyo' }, now)).toBe('2026-11-23');
    expect(findDigestPeriod({ ...daily, timeZone: 'America/Los_Angeles' }, now)).toBe('2026-11-22');
    expect(findDigestPeriod({ ...daily, timeZone: 'Asia/Kolkata', hour: 5 }, now)).toBe('2026-11-23');
  });

  it('comes once on days when clocks change, also at an hour that does not exist or comes twice', () => {
    const berlin = { ...daily, timeZone: 'Europe/Berlin', hour: 2 };
    // On 28 March 2027 clocks go from 02:00 to 03:00; on 25 October 2026 from 03:00 back to 02:00.
    expect(findDigestPeriod(berlin, new Date('2027-03-28T00:59:00Z'))).toBe('2027-03-27');
    expect(findDigestPeriod(berlin, new Date('2027-03-28T01:00:00Z'))).toBe('2027-03-28');
    for (const now of ['2026-10-25T00:00:00Z', '2026-10-25T01:30:00Z'])
      expect(findDigestPeriod(berlin, new Date(now))).toBe('2026-10-25');
  });

  it('is never due for whoever wants none', () => {
    expect(findDigestPeriod({ ...daily, digest: 'off' }, new Date('2026-11-22T09:00:00Z'))).toBeNull();
  });
});

describe('isTimeZone', () => {
  it.each([
    ['Europe/Berlin', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('%s: %s', (name, is) => {
    expect(isTimeZone(name)).toBe(is);
  });
});
