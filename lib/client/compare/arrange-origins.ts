import type { Origins } from '@/lib/contract/origins';

export type OriginArticle = Origins['articles'][number];
export type OriginJoin = Origins['joins'][number];

interface ArrangedGroup {
  /** Who stands behind it; null where nobody is named. */
  name: string | null;
  known: boolean;
  /** The earliest first; those without a date last. */
  articles: OriginArticle[];
  /** What holds it together. */
  joins: OriginJoin[];
}

interface ArrangedOrigins {
  /** The largest first. */
  groups: ArrangedGroup[];
  /** Joins between groups: a person has split them. */
  split: OriginJoin[];
  /** Articles that are in no group: references, which are not counted. */
  outside: OriginArticle[];
}

/** The groups of articles with one origin, each with its articles by date and the reasons that join them. */
export function arrangeOrigins({
  articles,
  groups,
  joins,
}: Omit<Origins, 'tally' | 'claims'>): ArrangedOrigins {
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const groupOf = new Map(
    groups.flatMap((group, place) => group.articleIds.map((id) => [id, place] as const)),
  );
  const isSplit = ({ a, b, answer }: OriginJoin) =>
    answer?.answer === 'rejected' || groupOf.get(a) !== groupOf.get(b);
  return {
    groups: groups
      .map(({ articleIds, name, known }, place) => ({
        name,
        known,
        articles: articleIds.flatMap((id) => byId.get(id) ?? []).sort(byDate),
        joins: joins.filter((join) => !isSplit(join) && groupOf.get(join.a) === place),
      }))
      .sort((a, b) => b.articles.length - a.articles.length),
    split: joins.filter(isSplit),
    outside: articles.filter(({ articleId }) => !groupOf.has(articleId)),
  };
}

function byDate(a: OriginArticle, b: OriginArticle): number {
  if (a.publishedAt === b.publishedAt) return 0;
  if (a.publishedAt === null) return 1;
  if (b.publishedAt === null) return -1;
  return a.publishedAt < b.publishedAt ? -1 : 1;
}
