import { countClusterOverlaps } from './cluster-overlaps';
import type { Clusters } from './cluster-passages';
import type { Outcome } from './figure';

/**
 * MUC F1 of two reviewers' clusters, from 0 to 1: how many links between passages they have in common, where a cluster of
 * n passages has n - 1 (Vilain et al. 1995). Undefined where neither put two passages together.
 */
export function muc(one: Clusters, other: Clusters): Outcome<'no-two-passages-together'> {
  const links = one.clusterOf.size - one.members.length + (other.clusterOf.size - other.members.length);
  if (links === 0) return { kind: 'undefined', reason: 'no-two-passages-together' };
  // A part of s passages that both keep together has s - 1 links in either reviewer's clusters.
  const common = countClusterOverlaps(one, other).reduce((sum, { shared }) => sum + shared - 1, 0);
  return { kind: 'value', value: (2 * common) / links };
}
