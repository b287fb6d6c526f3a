import { formatPartialDate } from '@/lib/domain/partial-date';
import { type DayInterval, getDaysOf, splitDay } from './calendar';

/** An interval in words: "14 March 2025", "August 2023", "1 June to 31 August 2024", "on or before 13 March 2025". */
export function formatInterval({ start, end }: DayInterval): string {
  if (start === null) return end === null ? 'at some time' : `on or before ${formatPartialDate(end)}`;
  if (end === null) return `on or after ${formatPartialDate(start)}`;
  if (start === end) return formatPartialDate(start);
  const { year, month } = splitDay(start);
  const isWhole = (days: DayInterval) => days.start === start && days.end === end;
  if (isWhole(getDaysOf(year))) return `${year}`;
  if (isWhole(getDaysOf(year, month))) return formatPartialDate(start.slice(0, 7));
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const first = formatPartialDate(start);
  return `${sameYear ? first.replace(/ \d{4}$/, '') : first} to ${formatPartialDate(end)}`;
}
