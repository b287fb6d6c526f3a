import type { Clusters } from './cluster-passages';

/** How many passages a cluster of one reviewer and a cluster of the other have in common; pairs without any are left out. */
export interface ClusterOverlap {
  a: number;
  b: number;
  shared: number;
}

/** Counts the common passages of each two clusters of two reviewers. */
export function countClusterOverlaps(one: Clusters, other: Clusters): ClusterOverlap[] {
  const overlaps: ClusterOverlap[] = [];
  for (const [a, members] of one.members.entries()) {
    const shared = new Map<number, number>();
    for (const passageId of members) {
      const b = other.clusterOf.get(passageId);
      if (b !== undefined) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    for (const [b, count] of shared) overlaps.push({ a, b, shared: count });
  }
  return overlaps;
}
