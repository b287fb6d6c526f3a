import { describe, expect, it } from 'vitest';
import { formatPartialDate, isPartialDate } from '@/lib/domain/partial-date';

describe('formatPartialDate', () => {
  it.each([
    ['2025-03-14', '14 March 2025'],
    ['2025-03-01', '1 March 2025'],
    ['2025-03', 'March 2025'],
    ['2025', '2025'],
    ['last summer', 'last summer'],
    ['2025-13', '2025-13'],
    ['', ''],
  ])('writes %j as %j, never more precise than it is', (date, words) => {
    expect(formatPartialDate(date)).toBe(words);
  });
});

describe('isPartialDate', () => {
  it.each(['2024-02-29', '2025', '2025-12', '0999-01-01'])('takes %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each(['2025-02-29', '2025-00', '2025-3-1', '25', '2025-03-14T10:00', ''])('refuses %j', (date) => {
    expect(isPartialDate(date)).toBe(false);
  });
});
