const day = 86_400_000;

/** A place is warned of this many days before it returns to the pool, or half of a shorter time. */
export const WARNING_DAYS = 2;
export const LONGEST_LAPSE_DAYS = 90;

interface Untouched {
  lapseDays: number;
  /** When its holder last worked on it, or else when the place was given to them or could be begun. */
  since: Date;
  /** When its holder was last warned; null for never. */
  warnedAt: Date | null;
}

/** Whether its holder has been warned since they last worked on it. */
export function isWarned({ since, warnedAt }: Untouched): boolean {
  return warnedAt !== null && warnedAt.getTime() >= since.getTime();
}

/**
 * When a place that nobody works on returns to the pool: after its days, and never before its holder has had the time
 * of the warning since it was given. Where it has yet to be given, that is now at the earliest.
 */
export function findLapse(place: Untouched, now: Date): Date {
  const { lapseDays, since, warnedAt } = place;
  const warned = isWarned(place) && warnedAt !== null ? warnedAt : now;
  return new Date(
    Math.max(since.getTime() + lapseDays * day, warned.getTime() + findWarningDays(lapseDays) * day),
  );
}

/**
 * What is due with a place that nobody works on. A lapse that came while nobody could open the product is no lapse:
 * its holder could not say that they go on, so they are warned anew.
 */
export function findLapseStep(
  place: Untouched,
  { now, upSince }: { now: Date; upSince: Date },
): 'wait' | 'warn' | 'lapse' {
  const { lapseDays, since } = place;
  if (!isWarned(place)) {
    const warning = since.getTime() + (lapseDays - findWarningDays(lapseDays)) * day;
    return warning <= now.getTime() ? 'warn' : 'wait';
  }
  const lapse = findLapse(place, now).getTime();
  if (lapse > now.getTime()) return 'wait';
  return lapse < upSince.getTime() ? 'warn' : 'lapse';
}

function findWarningDays(lapseDays: number): number {
  return Math.min(WARNING_DAYS, lapseDays / 2);
}
