import { assignBest } from './assign-best';
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
  const likeness = one.members.map(() => new Float64Array(other.members.length));
  for (const { a, b, shared } of countClusterOverlaps(one, other)) {
    const row = likeness[a];
    if (row) row[b] = (2 * shared) / ((one.members[a]?.length ?? 0) + (other.members[b]?.length ?? 0));
  }
  return { kind: 'value', value: (2 * assignBest(likeness)) / clusters };
}
