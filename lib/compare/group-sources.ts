import type { NamedOrigin, OriginGroup, OriginGrouping, OriginLink } from '@/lib/domain/origin';
import type { SharedWords } from '@/lib/domain/reuse';
import type { TextRange } from '@/lib/domain/revision-text';
import { linkOrigins } from './link-origins';
import { matchOrigins, type OriginCluster } from './match-origins';
import { getOriginKey } from './news-names';
import { type CreditedArticle, readSources, type SourcedArticle, type StatedOrigin } from './read-sources';

/** What a person answered on whether two articles have one origin. */
export interface LinkAnswer {
  a: string;
  b: string;
  answer: 'accepted' | 'rejected';
  /** Why, in their own words. */
  note?: string;
}

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
  articles,
  shared,
  origins,
  stated = [],
  answers = [],
  passages,
}: {
  articles: readonly CreditedArticle[];
  shared: readonly SharedWords[];
  origins: readonly { articleId: string; named: readonly NamedOrigin[] }[];
  stated?: readonly StatedOrigin[];
  answers?: readonly LinkAnswer[];
  passages?: readonly ({ articleId: string } & TextRange)[];
}): OriginGrouping {
  const asked = passages && new Set(passages.map(({ articleId }) => articleId));
  const sourced = articles
    .filter(({ id }) => asked === undefined || asked.has(id))
    .map((article) => {
      const named = origins
        .filter(({ articleId }) => articleId === article.id)
        .flatMap((origin) => origin.named);
      const places = passages?.filter(({ articleId }) => articleId === article.id);
      const said = stated.filter(({ articleId }) => articleId === article.id);
      return readSources(article, { named, said, places });
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const links = answerLinks(linkOrigins(sourced, shared), answers, sourced);
  const rejected = new Set(
    links.filter(({ answer }) => answer === 'rejected').map(({ a, b }) => `${a} ${b}`),
  );
  const clusters = clusterArticles(sourced, links, rejected);
  const groups = listGroups(clusters, sourced);
  const unknown = groups.filter(({ known }) => !known).length;
  return {
    groups,
    links,
    atMost: groups.length,
    unknown,
    sentence: describe(sourced.length, groups.length, unknown),
  };
}

/** Puts the answers of people to the links, and links that only people see. */
function answerLinks(
  links: readonly OriginLink[],
  answers: readonly LinkAnswer[],
  articles: readonly SourcedArticle[],
): OriginLink[] {
  const known = new Set(articles.map(({ id }) => id));
  const given = new Map(
    answers.map(({ a, b, answer, note }) => [
      a < b ? `${a} ${b}` : `${b} ${a}`,
      { a: a < b ? a : b, b: a < b ? b : a, answer, note },
    ]),
  );
  const answered = links.map((link) => ({
    ...link,
    answer: given.get(`${link.a} ${link.b}`)?.answer ?? null,
  }));
  const linked = new Set(links.map(({ a, b }) => `${a} ${b}`));
  const added = [...given.values()]
    .filter(
      ({ a, b, answer }) => answer === 'accepted' && !linked.has(`${a} ${b}`) && known.has(a) && known.has(b),
    )
    .map(({ a, b, answer, note }) => ({
      a,
      b,
      answer,
      kind: 'confirmed' as const,
      reason: note ? `A person joined them: ${note}` : 'A person joined them',
      share: null,
      uncredited: [],
    }));
  if (added.length === 0) return answered;
  return [...answered, ...added].sort((x, y) =>
    `${x.a} ${x.b} ${x.kind}` < `${y.a} ${y.b} ${y.kind}` ? -1 : 1,
  );
}

/** Articles of one text: joined by people first, then by what they share, never across what a person split. */
function clusterArticles(
  articles: readonly SourcedArticle[],
  links: readonly OriginLink[],
  rejected: ReadonlySet<string>,
): OriginCluster[] {
  const clusterOf = new Map(articles.map((article) => [article.id, [article]]));
  const join = ({ a, b }: OriginLink) => {
    const [first, second] = [clusterOf.get(a), clusterOf.get(b)];
    if (first === undefined || second === undefined || first === second) return;
    const isSplit = first.some((x) =>
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
  return new Map(
    articles.map(({ id, keys }, at) => {
      const apart = articles.slice(0, at).filter((other) => rejected.has(`${other.id} ${id}`));
      const split = (key: string) => apart.some((other) => other.keys.includes(key));
      return [id, keys.map((key) => (split(key) ? `${key} #${id}` : key))];
    }),
  );
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
    .flatMap(({ named, outlet }) => [...named.map(({ name }) => name), outlet])
    .find((name) => name !== null && getOriginKey(name) === plain);
  return printed ?? plain;
}

function describe(articles: number, atMost: number, unknown: number): string {
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const most = `${count(articles, 'article')}, at most ${count(atMost, 'independent origin')}`;
  return unknown === 0 ? most : `${most}, ${unknown} of them not named`;
}
