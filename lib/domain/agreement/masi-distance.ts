import { partialMatchDistance } from './partial-match-distance';
import { countOverlap } from './set-overlap';

/**
 * How far two sets are apart, from 0 to 1: 1 - J·M, where J is the share of common members among all (Jaccard) and M is
 * 1, 2/3, 1/3 or 0 as the sets are the same, one within the other, overlapping or apart (Passonneau, "Measuring
 * agreement on set-valued items (MASI)", 2006). Two empty sets are the same. Programs differ here: see
 * `weightedJaccardDistance`.
 */
export function masiDistance(a: readonly string[], b: readonly string[]): number {
  const overlap = countOverlap(a, b);
  const all = overlap.a + overlap.b - overlap.shared;
  if (all === 0) return 0;
  return 1 - (overlap.shared / all) * (1 - partialMatchDistance(a, b));
}
