import type { OriginLink } from '@/lib/domain/origin';
import type { SharedWords } from '@/lib/domain/reuse';
import { getOriginKey } from './news-names';
import type { SourcedArticle } from './read-sources';

/** Less common text of its own than this share of an article is no sign of one origin (the reference calls 0.1 partial reuse) … */
const COPIED_SHARE = 0.1;
/** … unless it is as long as a paragraph of several sentences. */
const COPIED_WORDS = 60;

/**
 * Every reason to take two articles for one origin, in order of ids and kinds. The articles are in order of their ids.
 */
export function linkOrigins(
  articles: readonly SourcedArticle[],
  shared: readonly SharedWords[],
): OriginLink[] {
  const pairs = new Map(shared.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  return articles.flatMap((a, at) =>
    articles.slice(at + 1).flatMap((b) => {
      const pair = pairs.get(`${a.id} ${b.id}`);
      const text = pair && linkText(pair, a, b);
      return text ? [...linkNames(a, b), text] : linkNames(a, b);
    }),
  );
}

function linkText(
  { words, share, ofId }: SharedWords,
  a: SourcedArticle,
  b: SourcedArticle,
): OriginLink | undefined {
  if (share < COPIED_SHARE && words < COPIED_WORDS) return undefined;
  const [part, whole] = ofId === a.id ? [a, b] : [b, a];
  return {
    a: a.id,
    b: b.id,
    kind: 'shared_text',
    reason: `${Math.round(100 * share)} % of ${part.label}’s own words stand in ${whole.label}`,
    share,
    // "With inputs from agencies" names nobody, and is a credit all the same.
    uncredited: [a, b]
      .filter(({ keys, named }) => keys.length === 0 && named.length === 0)
      .map(({ id }) => id),
    answer: null,
  };
}

function linkNames(a: SourcedArticle, b: SourcedArticle): OriginLink[] {
  const links: OriginLink[] = [];
  const link = (kind: OriginLink['kind'], reason: string) =>
    links.push({ a: a.id, b: b.id, kind, reason, share: null, uncredited: [], answer: null });
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    if (to.outletKey !== null && from.keys.includes(to.outletKey))
      link('names_other', `${from.label} names ${to.outlet}, which ${to.label} is from`);
  }
  const common = a.keys.filter((key) => b.keys.includes(key));
  if (common.length > 0)
    link('same_source', `Both name ${common.map((key) => nameOf(a, key)).join(' and ')}`);
  return links;
}

function nameOf(article: SourcedArticle, key: string): string {
  return article.named.find(({ name }) => name !== null && getOriginKey(name) === key)?.name ?? key;
}
