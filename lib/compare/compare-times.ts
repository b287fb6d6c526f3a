import type { DayInterval } from './calendar';
import type { TimeDetail } from './detail';

/** How two times stand to each other: the same, within each other, with some days in common, or with none. */
export type TimeRelation = 'same' | 'within' | 'overlapping' | 'apart' | 'unknown';

/**
 * Compares the days of two times. Nothing is known where one has no days. A bound ("before Friday", "after 2014") is apart
 * from a time only when it leaves no day for it. Symmetric.
 */
export function compareTimes(
  a: Pick<TimeDetail, 'interval' | 'basis'>,
  b: Pick<TimeDetail, 'interval' | 'basis'>,
): TimeRelation {
  if (a.interval === null || b.interval === null) return 'unknown';
  const [first, second] = [open(a.interval), open(b.interval)];
  if (first.start === second.start && first.end === second.end) return 'same';
  if (first.start > second.end || second.start > first.end) return 'apart';
  const holds = (outer: typeof first, inner: typeof first) =>
    outer.start <= inner.start && outer.end >= inner.end;
  return holds(first, second) || holds(second, first) ? 'within' : 'overlapping';
}

/** ISO dates sort as text, so that open ends become what sorts before and after all of them. */
function open({ start, end }: DayInterval): { start: string; end: string } {
  return { start: start ?? '', end: end ?? '~' };
}
