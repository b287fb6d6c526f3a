import type { NamedOrigin, OriginLink } from '@/lib/domain/origin';
import type { ReusePair } from '@/lib/domain/reuse';
import { measureCopied, type OwnWords } from './measure-copied';
import { getOriginKey } from './news-names';

/** Less common text of its own than this share of an article is no sign of one origin (the reference calls 0.1 partial reuse) … */
const COPIED_SHARE = 0.1;
/** … unless it is as long as a paragraph of several sentences. */
const COPIED_WORDS = 60;

/** An article as the search for one origin sees it. */
export interface SourcedArticle {
  id: string;
  label: string;
  outlet: string | null;
  own: OwnWords;
  /** What it names for the whole article. */
  named: readonly NamedOrigin[];
  /** Keys of the origins it may come from; none where nobody is named. */
  keys: string[];
}

/** Every reason to take two articles for one origin, in order of their ids. */
export function linkOrigins(articles: readonly SourcedArticle[], reuse: readonly ReusePair[]): OriginLink[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const links: OriginLink[] = [];
  for (const pair of reuse) {
    const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
    const link = a && b && linkText(pair, a, b);
    if (link) links.push(link);
  }
  for (const [at, a] of articles.entries()) {
    for (const b of articles.slice(at + 1)) links.push(...linkNames(a, b));
  }
  const order = (link: OriginLink) => `${link.a} ${link.b} ${link.kind}`;
  return links.sort((x, y) => (order(x) < order(y) ? -1 : 1));
}

function linkText(pair: ReusePair, a: SourcedArticle, b: SourcedArticle): OriginLink | undefined {
  const { words, share, ofId } = measureCopied(pair, a.own, b.own);
  if (share < COPIED_SHARE && words < COPIED_WORDS) return undefined;
  const [part, whole] = ofId === a.id ? [a, b] : [b, a];
  return {
    a: a.id,
    b: b.id,
    kind: 'shared_text',
    reason: `${Math.round(100 * share)} % of ${part.label}’s own words stand in ${whole.label}`,
    uncredited: [a, b].filter(({ keys }) => keys.length === 0).map(({ id }) => id),
    answer: null,
  };
}

function linkNames(a: SourcedArticle, b: SourcedArticle): OriginLink[] {
  const links: OriginLink[] = [];
  const common = a.keys.filter((key) => b.keys.includes(key));
  const names = common.map((key) => nameOf(a, key)).filter((name) => name !== undefined);
  if (common.length > 0)
    links.push({
      a: a.id,
      b: b.id,
      kind: 'same_source',
      reason: `Both name ${names.join(' and ')}`,
      uncredited: [],
      answer: null,
    });
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    if (to.outlet === null || !from.keys.includes(getOriginKey(to.outlet))) continue;
    links.push({
      a: a.id,
      b: b.id,
      kind: 'names_other',
      reason: `${from.label} names ${to.outlet}, which ${to.label} is from`,
      uncredited: [],
      answer: null,
    });
  }
  return links;
}

function nameOf(article: SourcedArticle, key: string): string | undefined {
  return article.named.find(({ name }) => name !== null && getOriginKey(name) === key)?.name ?? key;
}
