import { countClusterOverlaps } from './cluster-overlaps';
import type { Clusters } from './cluster-passages';
import type { Outcome } from './figure';

/**
 * B-cubed F1 of two reviewers' clusters, from 0 to 1: for each passage, which part of its cluster the other put together
 * with it too (Bagga and Baldwin 1998). A passage that only one of them linked counts as missed, as in the reference
 * scorer of CoNLL (Pradhan et al. 2014). The same both ways round.
 */
export function bCubed(one: Clusters, other: Clusters): Outcome<'nothing-linked'> {
  if (one.clusterOf.size + other.clusterOf.size === 0) return { kind: 'undefined', reason: 'nothing-linked' };
  let ofOne = 0;
  let ofOther = 0;
  for (const { a, b, shared } of countClusterOverlaps(one, other)) {
    ofOne += shared ** 2 / (one.members[a]?.length ?? 1);
    ofOther += shared ** 2 / (other.members[b]?.length ?? 1);
  }
  if (ofOne === 0) return { kind: 'value', value: 0 };
  const recall = ofOne / one.clusterOf.size;
  const precision = ofOther / other.clusterOf.size;
  return { kind: 'value', value: (2 * precision * recall) / (precision + recall) };
}
