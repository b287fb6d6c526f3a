import type { OriginTally } from '@/lib/domain/origin';
import type { TextRange } from '@/lib/domain/revision-text';
import { clusterSources } from './cluster-sources';
import { describeOrigins } from './describe-origins';
import { type LinkedSources, linkSources, type SourceFacts, type StatingPassage } from './link-sources';
import { matchOrigins } from './match-origins';

/**
 * How many articles state each claim, and how many independent origins these can have at most: the numbers that
 * `groupSources` gives for the passages of each. What ties the articles is found once for all claims but those where it
 * matters which sentence states them.
 */
export function tallyOrigins(
  facts: SourceFacts,
  claims: readonly (readonly StatingPassage[])[],
): OriginTally[] {
  const all = linkSources(facts);
  const scopes = listScopes(facts);
  const isScoped = ({ articleId, start, end }: StatingPassage) =>
    scopes.get(articleId)?.some((scope) => start < scope.end && scope.start < end) ?? false;
  return claims.map((passages) => {
    if (passages.some(isScoped)) return tally(linkSources(facts, passages));
    const stating = new Set(passages.map(({ articleId }) => articleId));
    return tally({
      ...all,
      sourced: all.sourced.filter(({ id }) => stating.has(id)),
      links: all.links.filter(({ a, b }) => stating.has(a) && stating.has(b)),
    });
  });
}

/** The number of origins in a maximum matching is the number of groups. */
function tally({ sourced, links, rejected }: LinkedSources): OriginTally {
  const origins = [...matchOrigins(clusterSources(sourced, links, rejected)).keys()];
  const unknown = origins.filter((key) => key.startsWith('?')).length;
  return {
    articles: sourced.length,
    atMost: origins.length,
    unknown,
    sentence: describeOrigins(sourced.length, origins.length, unknown),
  };
}

/** By article, the stretches of which something else is said than of the whole. */
function listScopes({ origins, stated = [] }: SourceFacts): Map<string, TextRange[]> {
  const scopes = new Map<string, TextRange[]>();
  const add = (articleId: string, scope: TextRange | null) => {
    if (scope !== null) scopes.set(articleId, [...(scopes.get(articleId) ?? []), scope]);
  };
  for (const { articleId, named } of origins) for (const { scope } of named) add(articleId, scope);
  for (const { articleId, passage } of stated) add(articleId, passage);
  return scopes;
}
