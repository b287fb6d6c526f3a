import { crossTabulate } from './cross-table';
import type { Coefficient } from './figure';

/**
 * Cohen's kappa for many reviewers: what each two disagree on, over what their own habits would let each two disagree
 * on by chance (Hubert 1977; Conger 1980 gives the same; in the form of Warrens 2012). Each two count by the number of
 * units that both rated, so that missing values need no guesses.
 */
export const hubertKappa: Coefficient<unknown> = ({ ratings, weights }) => {
  let units = 0;
  let observed = 0;
  let expected = 0;
  for (let one = 0; one < ratings.reviewerIds.length; one++) {
    for (let other = one + 1; other < ratings.reviewerIds.length; other++) {
      const table = crossTabulate(ratings, { columns: [one, other], weights });
      if (table.units === 0) continue;
      units += table.units;
      for (const { a, b, count } of table.cells) if (a !== b) observed += count;
      for (const [a, ofFirst] of table.first.entries()) {
        expected += (ofFirst * (table.units - (table.second[a] as number))) / table.units;
      }
    }
  }
  if (units === 0) return { kind: 'undefined', reason: 'no-unit-with-two-reviewers' };
  if (expected === 0) return { kind: 'undefined', reason: 'one-category-only' };
  return { kind: 'value', value: 1 - observed / expected };
};
