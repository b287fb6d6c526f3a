const DAY_MS = 86_400_000;

/** The Monday of the week (ISO 8601, in UTC) that an instant lies in, as 2025-03-10. */
export function startOfWeek(instant: string): string {
  const time = Date.parse(instant);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
