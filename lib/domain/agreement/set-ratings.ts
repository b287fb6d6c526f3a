import { createRatings, type GivenRating, type Ratings } from './ratings';

/**
 * A table whose values are sets: the claims a passage is linked to, the evidence used for a claim. An empty set is a
 * value ("none of them"), not a missing one. Each different set is a category, with its members sorted and without
 * repeats; the order in which members are given does not matter.
 * @throws RangeError when a reviewer rates a unit twice.
 */
export function createSetRatings(
  given: readonly GivenRating<readonly string[]>[],
): Ratings<readonly string[]> {
  const coded = createRatings({
    given: given.map(({ unitId, reviewerId, value }) => ({
      unitId,
      reviewerId,
      value: JSON.stringify([...new Set(value)].sort()),
    })),
  });
  // Written above, by JSON.stringify, from lists of strings.
  return { ...coded, categories: coded.categories.map((key) => JSON.parse(key) as string[]) };
}
