/** Some articles that stand together, and the origins they may come from. */
export interface OriginCluster {
  articleIds: string[];
  keys: string[];
}

/**
 * The most clusters that can each have an origin of its own: a maximum matching of clusters and origins (augmenting
 * paths, Kuhn 1955). By origin, the place of the cluster that it stands for. The same in any order of clusters that are
 * sorted by the caller.
 */
export function matchOrigins(clusters: readonly OriginCluster[]): Map<string, number> {
  const taken = new Map<string, number>();
  const claim = (cluster: number, seen: Set<string>): boolean => {
    for (const key of clusters[cluster]?.keys ?? []) {
      if (seen.has(key)) continue;
      seen.add(key);
      const holder = taken.get(key);
      if (holder !== undefined && !claim(holder, seen)) continue;
      taken.set(key, cluster);
      return true;
    }
    return false;
  };
  for (const cluster of clusters.keys()) claim(cluster, new Set());
  return taken;
}
