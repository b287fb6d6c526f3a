import type { OriginGroup, OriginGrouping } from '@/lib/domain/origin';
import { clusterSources } from './cluster-sources';
import { describeOrigins } from './describe-origins';
import { linkSources, type SourceFacts, type StatingPassage } from './link-sources';
import { matchOrigins, type OriginCluster } from './match-origins';
import { getOriginKey } from './news-names';
import type { SourcedArticle } from './read-sources';

/**
 * Groups articles that may have one origin, with every reason, and counts the most origins that can be independent.
 * Copied text of their own joins articles; so does one source that both name. Quotations in common do not. An article
 * that names nobody, or only "agencies", counts as one unknown origin: never as own reporting. An article that names
 * two sources adds none where both are there already (maximum matching).
 *
 * With `passages` only the articles of these are weighed: what is said of the sentence goes before what is said of the
 * article. The answers of people go before all: a rejected link does not join, directly or through a third. No text is
 * read, so that it can be asked for each claim of a large case.
 */
export function groupSources({
  passages,
  ...facts
}: SourceFacts & { passages?: readonly StatingPassage[] }): OriginGrouping {
  const { sourced, links, rejected } = linkSources(facts, passages);
  const groups = listGroups(clusterSources(sourced, links, rejected), sourced);
  const unknown = groups.filter(({ known }) => !known).length;
  return {
    groups,
    links,
    atMost: groups.length,
    unknown,
    sentence: describeOrigins(sourced.length, groups.length, unknown),
  };
}

/** One group for each origin that can be independent; clusters that add none go with the first source they name. */
function listGroups(clusters: readonly OriginCluster[], articles: readonly SourcedArticle[]): OriginGroup[] {
  const taken = matchOrigins(clusters);
  const matched = new Map([...taken].map(([key, cluster]) => [cluster, key]));
  const members = new Map<string, string[]>();
  for (const [at, cluster] of clusters.entries()) {
    const key = matched.get(at) ?? cluster.keys[0] ?? '';
    members.set(key, [...(members.get(key) ?? []), ...cluster.articleIds]);
  }
  return [...members]
    .map(([key, articleIds]) => {
      const known = !key.startsWith('?');
      return { articleIds: articleIds.sort(), name: known ? nameOf(key, articles) : null, known };
    })
    .sort((a, b) => ((a.articleIds[0] ?? '') < (b.articleIds[0] ?? '') ? -1 : 1));
}

function nameOf(key: string, articles: readonly SourcedArticle[]): string {
  const plain = key.replace(/ #.*$/u, '');
  const printed = articles
    .flatMap(({ named, stated, outlet, label }) => [
      ...named.map(({ name }) => name),
      ...stated,
      outlet,
      label,
    ])
    .find((name) => name !== null && getOriginKey(name) === plain);
  return printed ?? plain;
}
