/** One passage that a reviewer linked to a claim. */
export interface PassageLink {
  passageId: string;
  claimId: string;
}

/**
 * What one reviewer put together: the passages of each claim. Whatever is linked to one claim is one cluster; which claim
 * that is does not matter to those who compare clusters, so two reviewers who made a claim each can still agree.
 */
export interface Clusters {
  /** The passages of each cluster. */
  members: string[][];
  /** By passage: the place of its cluster in `members`. */
  clusterOf: Map<string, number>;
}

/** Puts links into clusters; undefined when a passage is linked to two claims, since clusters cannot overlap. */
export function clusterPassages(links: readonly PassageLink[]): Clusters | undefined {
  const places = new Map<string, number>();
  const members: string[][] = [];
  const clusterOf = new Map<string, number>();
  for (const { passageId, claimId } of links) {
    const place = places.get(claimId) ?? members.push([]) - 1;
    places.set(claimId, place);
    const known = clusterOf.get(passageId);
    if (known !== undefined && known !== place) return undefined;
    if (known === undefined) members[place]?.push(passageId);
    clusterOf.set(passageId, place);
  }
  return { members, clusterOf };
}
