import type { Coefficient, Figure } from './figure';
import { measure } from './measure';
import type { Ratings } from './ratings';
import { selectRatings } from './select-ratings';

/** The figures of two reviewers; `a` is before `b` in the order of their ids. */
export interface PairFigures<Name extends string> {
  a: string;
  b: string;
  figures: Record<Name, Figure>;
}

/**
 * Measures each two reviewers of a table on the units that both rated. Two who share no unit are there too, with that
 * reason. In order of ids, whatever the order of the columns.
 */
export function measurePairs<Value, Name extends string>(
  ratings: Ratings<Value>,
  coefficients: Record<Name, Coefficient<Value>>,
): PairFigures<Name>[] {
  const ids = [...ratings.reviewerIds].sort();
  return ids.flatMap((a, place) =>
    ids.slice(place + 1).map((b) => ({
      a,
      b,
      figures: measure(selectRatings(ratings, { reviewerIds: [a, b] }), coefficients),
    })),
  );
}
