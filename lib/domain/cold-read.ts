import type { Rating } from './scale';

/**
 * What a cold read says about a claim: the evidence alone leads a stranger to a verdict that the checks reached
 * (sufficient), to none (insufficient), or to another one (contradicts).
 */
export const coldReadOutcomes = ['sufficient', 'insufficient', 'contradicts'] as const;
export type ColdReadOutcome = (typeof coldReadOutcomes)[number];

interface ColdRead {
  ratings: readonly Rating[];
  /** Rating keys of the checks, on the same scale. */
  checks: readonly string[];
  /** Rating keys of the cold readers. */
  cold: readonly string[];
}

/** The gravest outcome of all cold reads; null while there is none, or nothing to hold it against. */
export function judgeColdRead({ ratings, checks, cold }: ColdRead): ColdReadOutcome | null {
  if (checks.length === 0 || cold.length === 0) return null;
  const outcomes = cold.map((key): ColdReadOutcome => {
    if (checks.includes(key)) return 'sufficient';
    return isUndecided(ratings, key) ? 'insufficient' : 'contradicts';
  });
  return coldReadOutcomes.findLast((outcome) => outcomes.includes(outcome)) ?? null;
}

/** Ratings that say that nothing can be said stand outside the order, or carry the question mark. */
function isUndecided(ratings: readonly Rating[], key: string): boolean {
  return ratings.some((rating) => rating.key === key && (rating.outside || rating.sign === 'question'));
}
