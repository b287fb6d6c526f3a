import { partialMatchDistance } from './partial-match-distance';
import { countOverlap } from './set-overlap';

/**
 * What DKPro Statistics calls MASI: (1 - J)·(1 - M), the Jaccard distance times the distance of Passonneau 2004, which
 * is less strict than the 1 - J·M of her paper of 2006. Here so that figures can be compared with that program's.
 */
export function weightedJaccardDistance(a: readonly string[], b: readonly string[]): number {
  const overlap = countOverlap(a, b);
  const all = overlap.a + overlap.b - overlap.shared;
  if (all === 0) return 0;
  return (1 - overlap.shared / all) * partialMatchDistance(a, b);
}
