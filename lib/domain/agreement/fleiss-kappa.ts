import { correctForChance } from './correct-for-chance';
import type { Coefficient } from './figure';

/**
 * Agreement of any number of reviewers beyond what their common habits would give by chance, from below 0 to 1 (Fleiss,
 * "Measuring nominal scale agreement among many raters", 1971). Fleiss has equally many values on each unit; with fewer
 * on some, a unit's values weigh by their share in it (Gwet, "Handbook of Inter-Rater Reliability", 2014, section 2.6),
 * but units with one value count neither for agreement nor for chance.
 */
export const fleissKappa: Coefficient<unknown> = (tally) => {
  let differingByChance = 0;
  for (const share of tally.shares) {
    differingByChance += (share / tally.units) * ((tally.units - share) / tally.units);
  }
  const used = tally.shares.filter((share) => share > 0).length;
  return correctForChance(tally, { differingByChance: used < 2 ? 0 : differingByChance });
};
