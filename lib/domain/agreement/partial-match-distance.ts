import { countOverlap } from './set-overlap';

/**
 * How far two sets are apart by the kind of their overlap alone: 0 the same, 1/3 one within the other, 2/3 overlapping,
 * 1 nothing in common (Passonneau, "Computing reliability for coreference annotation", 2004). The empty set lies within
 * each other one.
 */
export function partialMatchDistance(a: readonly string[], b: readonly string[]): number {
  const overlap = countOverlap(a, b);
  const smaller = Math.min(overlap.a, overlap.b);
  if (overlap.shared === overlap.a && overlap.shared === overlap.b) return 0;
  if (overlap.shared === smaller) return 1 / 3;
  return overlap.shared > 0 ? 2 / 3 : 1;
}
