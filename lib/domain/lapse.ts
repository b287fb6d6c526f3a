const day = 86_400_000;

/** A place is warned of this many days before it returns to the pool, or half of a shorter time. */
export const WARNING_DAYS = 2;
export const LONGEST_LAPSE_DAYS = 90;

interface Untouched {
  lapseDays: number;
  /** When its holder last worked on it, or else when the place was given to them or could be begun. */
  since: Date;
}

/** When a place that nobody works on returns to the pool. */
export function findLapse({ lapseDays, since }: Untouched): Date {
  return new Date(since.getTime() + lapseDays * day);
}

/** Whether its holder is to be warned by now. */
export function isLapseNear({ lapseDays, since }: Untouched, now: Date): boolean {
  const ahead = Math.min(WARNING_DAYS, lapseDays / 2) * day;
  return now.getTime() >= findLapse({ lapseDays, since }).getTime() - ahead;
}
