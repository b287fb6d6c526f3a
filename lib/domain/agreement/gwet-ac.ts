import { correctForChance } from './correct-for-chance';
import type { Coefficient } from './figure';
import { type OrderWeighting, weighOrder } from './order-weighting';

/**
 * Gwet's AC1 ("identity") and AC2 (weighted, for ordinal scales): agreement beyond chance that does not collapse where
 * nearly all units have one value (Gwet, "Computing inter-rater reliability and its variance in the presence of high
 * agreement", 2008; "Handbook", 2014, chapters 2 and 3). q is the size of the table's scale, used or not; with a scale of
 * several values and only one in use the value is 1, as the formula says. Unlike the package irrCAC, units with one
 * value do not count for chance.
 */
export function gwetAc(weighting: OrderWeighting = 'identity'): Coefficient<unknown> {
  return (tally) => {
    const size = tally.ratings.categories.length;
    if (size < 2) return correctForChance(tally, { differingByChance: 0 });
    const weigh = weighOrder(weighting, size);
    let weights = 0;
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) weights += weigh(a, b);
    }
    let spread = 0;
    for (const share of tally.shares) {
      spread += (share / tally.units) * ((tally.units - share) / tally.units);
    }
    const chance = (weights / (size * (size - 1))) * spread;
    return correctForChance(tally, { differingByChance: 1 - chance, weigh });
  };
}
