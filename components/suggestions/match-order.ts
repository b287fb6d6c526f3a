import type { Match } from '@/lib/contract/suggestions';

type Place = Pick<Match, 'articleId' | 'start' | 'end'>;

/** Knows a suggested sentence again among those of its claim. */
export function keyOf({ articleId, start, end }: Place): string {
  return `${articleId}:${start}-${end}`;
}

/** The sentence that the keys are for: the chosen one while it is there, else the best. */
export function findCurrent<M extends Place>(matches: readonly M[], chosen: string | null): M | undefined {
  return matches.find((match) => keyOf(match) === chosen) ?? matches[0];
}

/** The key of the sentence after this one, round to the best after the last; null when there is no other. */
export function stepCurrent(matches: readonly Place[], current: string): string | null {
  const at = matches.findIndex((match) => keyOf(match) === current);
  const next = matches[at + 1] ?? matches[0];
  return next && keyOf(next) !== current ? keyOf(next) : null;
}

/** The first `count` sentences, and the current one where it comes later, so that what a key does is always seen. */
export function takeShown<M extends Place>(
  matches: readonly M[],
  count: number,
  current: M | undefined,
): M[] {
  return matches.filter((match, place) => place < count || match === current);
}
