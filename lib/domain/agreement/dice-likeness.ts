import { countOverlap } from './set-overlap';

/**
 * Twice the common members over the members of both, from 0 to 1 (Dice 1945): the F1 of either set taken as an answer to
 * the other. Two empty sets have nothing in common: 0.
 */
export function diceLikeness(a: readonly string[], b: readonly string[]): number {
  const overlap = countOverlap(a, b);
  return overlap.shared === 0 ? 0 : (2 * overlap.shared) / (overlap.a + overlap.b);
}
