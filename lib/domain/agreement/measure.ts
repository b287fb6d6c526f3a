import type { Coefficient, Figure } from './figure';
import type { Ratings } from './ratings';
import { splitUnits } from './split-units';
import { tallyRatings } from './tally';

/**
 * Measures several coefficients over one table, from one count of it. Each figure carries the units behind it: the same
 * object for all of them, since each coefficient rests on the units that two or more reviewers rated.
 */
export function measure<Value, Name extends string>(
  ratings: Ratings<Value>,
  coefficients: Record<Name, Coefficient<Value>>,
): Record<Name, Figure> {
  const tally = tallyRatings(ratings);
  const units = splitUnits(ratings);
  const names = Object.keys(coefficients) as Name[];
  const figures = names.map((name): [Name, Figure] => [name, { ...coefficients[name](tally), units }]);
  // Every name of `coefficients` has its entry: Object.fromEntries forgets that.
  return Object.fromEntries(figures) as Record<Name, Figure>;
}
