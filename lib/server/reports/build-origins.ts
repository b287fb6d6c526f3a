import type { ReportJoin, ReportOrigins } from '@/lib/reports/report-origin';
import type { ReportFacts } from './read-report-facts';

type ArticleNumbers = ReadonlyMap<string, number>;

/** Where the texts come from, in the report's numbers; undefined while the articles have not been compared. */
export function buildOrigins(
  { origins, claims }: ReportFacts,
  numbers: ArticleNumbers,
): ReportOrigins | undefined {
  if (origins === null) return undefined;
  const { grouping, tally, articles, statements } = origins;
  const number = (articleId: string) => numbers.get(articleId) ?? [];
  const passages = new Map(claims.flatMap((claim) => claim.passages).map(({ id, quote }) => [id, quote]));
  return {
    tally,
    groups: grouping.groups
      .map(({ name, articleIds }) => ({ name, articles: articleIds.flatMap(number).sort(ascending) }))
      .filter((group) => group.articles.length > 0)
      .sort(
        (a, b) => b.articles.length - a.articles.length || ascending(a.articles[0] ?? 0, b.articles[0] ?? 0),
      ),
    joins: grouping.links
      .flatMap(({ a, b, kind, reason, uncredited, answer }): ReportJoin[] => {
        const [first, second] = [a, b].flatMap(number).sort(ascending);
        if (first === undefined || second === undefined) return [];
        const standing = answer === null ? 'measured' : answer === 'accepted' ? 'confirmed' : 'split';
        return [
          { articles: [first, second], kind, reason, uncredited: uncredited.flatMap(number), standing },
        ];
      })
      .sort(
        ({ articles: [a, b] }, { articles: [otherA, otherB] }) =>
          ascending(a, otherA) || ascending(b, otherB),
      ),
    named: articles
      .flatMap(({ id, named }) =>
        named.flatMap(({ kind, name, words, scope }) => {
          const article = numbers.get(id);
          return article === undefined ? [] : [{ article, kind, name, words, whole: scope === null }];
        }),
      )
      .sort((a, b) => ascending(a.article, b.article)),
    stated: statements
      .flatMap(({ articleId, passageId, kind, name, note }) => {
        const article = numbers.get(articleId);
        const passage = passageId === null ? null : passages.get(passageId);
        // What was said of a passage that is not marked any more is said of nothing.
        return article === undefined || passage === undefined ? [] : [{ article, kind, name, passage, note }];
      })
      .sort((a, b) => ascending(a.article, b.article) || ((a.passage ?? '') < (b.passage ?? '') ? -1 : 1)),
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}
