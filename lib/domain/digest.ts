/** When a person gets the mail with what is new: at an hour of their own time zone, every day or on one day of the week. */
export interface DigestRhythm {
  digest: 'off' | 'daily' | 'weekly';
  /** 0 to 23. */
  hour: number;
  /** ISO 8601: 1 is Monday, 7 Sunday. Only a weekly digest asks for it. */
  weekday: number;
  /** A name of the IANA time zone database. */
  timeZone: string;
}

const day = 86_400_000;

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // Intl has no other way to ask.
    return false;
  }
}

/**
 * The period whose digest is due by now: the calendar day, in the person's time zone, of the last time it was due.
 * Null when they want none. Periods sort as text, and each is the same for a whole day or week.
 */
export function findDigestPeriod(
  { digest, hour, weekday, timeZone }: DigestRhythm,
  now: Date,
): string | null {
  if (digest === 'off') return null;
  const local = readLocalTime(now, timeZone);
  // Calendar days in UTC, where each has 24 hours.
  let due = Date.UTC(local.year, local.month - 1, local.day);
  if (local.hour < hour) due -= day;
  if (digest === 'weekly') due -= ((weekdayOf(due) - weekday + 7) % 7) * day;
  return new Date(due).toISOString().slice(0, 10);
}

function weekdayOf(date: number): number {
  return new Date(date).getUTCDay() || 7;
}

function readLocalTime(now: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  }).formatToParts(now);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month'), day: read('day'), hour: read('hour') };
}
