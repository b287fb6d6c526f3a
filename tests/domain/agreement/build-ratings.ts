import { createRatings, type GivenRating, type Ratings } from '@/lib/domain/agreement/ratings';

/**
 * A table from rows of one letter a reviewer, "-" where there is no value: `buildRatings(['AAB', 'A-B'])` has the units
 * u1 and u2 and the reviewers r1, r2 and r3.
 */
export function buildRatings(rows: readonly string[], categories?: readonly string[]): Ratings {
  const given: GivenRating<string>[] = [];
  for (const [unit, row] of rows.entries()) {
    for (const [reviewer, value] of [...row].entries()) {
      if (value !== '-') given.push({ unitId: `u${unit + 1}`, reviewerId: `r${reviewer + 1}`, value });
    }
  }
  return createRatings({
    given,
    unitIds: rows.map((_, unit) => `u${unit + 1}`),
    reviewerIds: [...(rows[0] ?? '')].map((_, reviewer) => `r${reviewer + 1}`),
    ...(categories && { categories }),
  });
}
