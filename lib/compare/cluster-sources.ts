import type { OriginLink } from '@/lib/domain/origin';
import type { OriginCluster } from './match-origins';
import type { SourcedArticle } from './read-sources';

/** Articles of one text: joined by people first, then by what they share, never across what a person split. */
export function clusterSources(
  articles: readonly SourcedArticle[],
  links: readonly OriginLink[],
  rejected: ReadonlySet<string>,
): OriginCluster[] {
  const clusterOf = new Map(articles.map((article) => [article.id, [article]]));
  const join = ({ a, b }: OriginLink) => {
    const [first, second] = [clusterOf.get(a), clusterOf.get(b)];
    if (first === undefined || second === undefined || first === second) return;
    const isSplit =
      rejected.size > 0 &&
      first.some((x) =>
        second.some((y) => rejected.has(x.id < y.id ? `${x.id} ${y.id}` : `${y.id} ${x.id}`)),
      );
    if (isSplit) return;
    const both = [...first, ...second].sort((x, y) => (x.id < y.id ? -1 : 1));
    for (const { id } of both) clusterOf.set(id, both);
  };
  const joins = links.filter(
    ({ answer, kind }) => answer !== 'rejected' && (answer === 'accepted' || kind !== 'same_source'),
  );
  for (const link of joins.filter(({ answer }) => answer === 'accepted')) join(link);
  for (const link of joins.filter(({ answer }) => answer === null)) join(link);
  const keysOf = splitKeys(articles, rejected);
  return [...new Set(clusterOf.values())].map((members) => {
    const keys = [...new Set(members.flatMap(({ id }) => keysOf.get(id) ?? []))].sort();
    return {
      articleIds: members.map(({ id }) => id),
      keys: keys.length > 0 ? keys : [`?${members[0]?.id ?? ''}`],
    };
  });
}

/** Where a person split two articles that name one source, the later of them has a source of that name to itself. */
function splitKeys(
  articles: readonly SourcedArticle[],
  rejected: ReadonlySet<string>,
): Map<string, string[]> {
  if (rejected.size === 0) return new Map(articles.map(({ id, keys }) => [id, keys]));
  return new Map(
    articles.map(({ id, keys }, at) => {
      const apart = articles.slice(0, at).filter((other) => rejected.has(`${other.id} ${id}`));
      const split = (key: string) => apart.some((other) => other.keys.includes(key));
      return [id, keys.map((key) => (split(key) ? `${key} #${id}` : key))];
    }),
  );
}
