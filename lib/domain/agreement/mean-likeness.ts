import type { Coefficient } from './figure';

/**
 * How alike two reviewers' values are on average, by a given likeness from 0 to 1 (1 for the same): the mean over units
 * of the mean over pairs of reviewers. Not corrected for chance.
 */
export function meanLikeness<Value>(likeness: (a: Value, b: Value) => number): Coefficient<Value> {
  return ({ ratings: { categories }, pairs, units }) => {
    if (pairs.length === 0) return { kind: 'undefined', reason: 'no-unit-with-two-reviewers' };
    let sum = 0;
    for (const { a, b, reviewers, count } of pairs) {
      const pairsOfUnit = (reviewers * (reviewers - 1)) / 2;
      sum += (count / pairsOfUnit) * likeness(categories[a] as Value, categories[b] as Value);
    }
    return { kind: 'value', value: sum / units };
  };
}
