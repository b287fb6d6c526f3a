const week = 7 * 86_400_000;

/** The Monday of the week of a moment, as a date, in UTC. */
export function findMonday(moment: Date): string {
  const midnight = new Date(moment);
  midnight.setUTCHours(0, 0, 0, 0);
  const daysSinceMonday = (midnight.getUTCDay() + 6) % 7;
  return new Date(midnight.getTime() - daysSinceMonday * 86_400_000).toISOString().slice(0, 10);
}

/** The Mondays from one week to another, both included, at most the last `most` of them. */
export function listWeeks({ first, last, most }: { first: Date; last: Date; most: number }): string[] {
  const from = Date.parse(findMonday(first));
  const until = Date.parse(findMonday(last));
  const count = Math.min(most, Math.max(1, Math.round((until - from) / week) + 1));
  return Array.from({ length: count }, (_, index) =>
    findMonday(new Date(until - (count - 1 - index) * week)),
  );
}
