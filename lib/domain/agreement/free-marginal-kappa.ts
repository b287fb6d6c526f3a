import { correctForChance } from './correct-for-chance';
import type { Coefficient } from './figure';

/**
 * Agreement beyond chance where chance takes every value of the scale as equally likely: S of two reviewers (Bennett,
 * Alpert and Goldstein 1954), free-marginal multirater kappa of more (Randolph 2005). The scale's categories count
 * whether used or not, so give them to the table; then a case where all said the same has the value 1.
 */
export const freeMarginalKappa: Coefficient<unknown> = (tally) => {
  const size = tally.ratings.categories.length;
  return correctForChance(tally, { differingByChance: size < 2 ? 0 : 1 - 1 / size });
};
