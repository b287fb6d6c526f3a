import { formatPartialDate } from '@/lib/domain/partial-date';

/** An ISO 8601 instant as "14 March 2025, 09:05 UTC": reports are read in every time zone. */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const iso = date.toISOString();
  return `${formatPartialDate(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

/** The day of an ISO 8601 instant, in UTC: "14 March 2025". */
export function formatDay(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : formatPartialDate(date.toISOString().slice(0, 10));
}
