import { assignBest, type Fit } from './assign-best';
import { countClusterOverlaps } from './cluster-overlaps';
import type { Clusters } from './cluster-passages';
import type { Outcome } from './figure';

/**
 * CEAF-e F1 of two reviewers' clusters, from 0 to 1: each cluster is held against at most one of the other's, by twice
 * the common passages over the passages of both, in the way that gives the most (Luo 2005, with φ4).
 */
export function ceafE(one: Clusters, other: Clusters): Outcome<'nothing-linked'> {
  const clusters = one.members.length + other.members.length;
  if (clusters === 0) return { kind: 'undefined', reason: 'nothing-linked' };
  const fits = one.members.map((): Fit[] => []);
  for (const { a, b, shared } of countClusterOverlaps(one, other)) {
    const passages = (one.members[a]?.length ?? 0) + (other.members[b]?.length ?? 0);
    fits[a]?.push({ column: b, gain: (2 * shared) / passages });
  }
  return { kind: 'value', value: (2 * assignBest(fits, other.members.length)) / clusters };
}
