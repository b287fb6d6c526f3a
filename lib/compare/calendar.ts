/** Days of the calendar as ISO 8601 text (2025-03-14), reckoned without any time zone. */

const DAY = 86_400_000;

/** The whole days from `start` to `end`, both of them included; null where it is open. */
export interface DayInterval {
  start: string | null;
  end: string | null;
}

export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/** A day so many units later, or earlier for a negative number. The 31st of a shorter month becomes its last day. */
export function addToDay(day: string, count: number, unit: CalendarUnit): string {
  if (unit === 'week') return addToDay(day, count * 7, 'day');
  if (unit === 'day') return toDay(Date.parse(`${day}T00:00:00Z`) + count * DAY);
  const { year, month, date } = splitDay(day);
  const months = year * 12 + month - 1 + (unit === 'year' ? count * 12 : count);
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return makeDay(target.year, target.month, Math.min(date, countDays(target.year, target.month)));
}

/** 2025, 3, 14 as 2025-03-14. */
export function makeDay(year: number, month: number, date: number): string {
  return `${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`;
}

export function splitDay(day: string): { year: number; month: number; date: number } {
  const [year, month, date] = day.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 1, date: date ?? 1 };
}

/** The days of a year or of a month. */
export function getDaysOf(year: number, month?: number): { start: string; end: string } {
  if (month === undefined) return { start: makeDay(year, 1, 1), end: makeDay(year, 12, 31) };
  return { start: makeDay(year, month, 1), end: makeDay(year, month, countDays(year, month)) };
}

/** The first and the last day of a date that may name only its year or month; undefined when it is no such date. */
export function getDaysOfPartialDate(date: string): { start: string; end: string } | undefined {
  const [whole, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (whole === undefined) return undefined;
  if (day !== undefined) return { start: whole, end: whole };
  return getDaysOf(Number(year), month === undefined ? undefined : Number(month));
}

/** From Monday, 1, to Sunday, 7. */
export function getWeekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function countDays(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
