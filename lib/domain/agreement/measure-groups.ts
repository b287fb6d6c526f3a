import type { Coefficient, Figure } from './figure';
import { measure } from './measure';
import type { Ratings } from './ratings';
import { selectRatings } from './select-ratings';

/** Some of the reviewers (those admitted last month) or some of the units (the claims of one topic, of one week), or both. */
export interface RatingGroup {
  groupId: string;
  /** By default all. */
  reviewerIds?: readonly string[];
  /** By default all. */
  unitIds?: readonly string[];
}

/** Measures parts of a table, in the order given; groups may overlap. */
export function measureGroups<Value, Name extends string>(
  ratings: Ratings<Value>,
  {
    groups,
    coefficients,
  }: { groups: readonly RatingGroup[]; coefficients: Record<Name, Coefficient<Value>> },
): { groupId: string; figures: Record<Name, Figure> }[] {
  return groups.map(({ groupId, ...selection }) => ({
    groupId,
    figures: measure(selectRatings(ratings, selection), coefficients),
  }));
}
