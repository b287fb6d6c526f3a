import { formatPartialDate } from '@/lib/domain/partial-date';
import type { OriginArticle, OriginJoin } from './arrange-origins';

interface ProposedFinding {
  articleId: string;
  says: string;
  holds: string;
  /** Whether it came after the article whose text it has: then it is the likelier one to have copied. */
  later: boolean;
}

/** What a confirmed join makes wrong: each article that has the other's text and gives no credit at all. */
export function proposeCopyFindings(
  { a, b, reason, uncredited }: OriginJoin,
  articles: readonly OriginArticle[],
): ProposedFinding[] {
  const find = (articleId: string) => articles.find((article) => article.articleId === articleId);
  return uncredited.flatMap((articleId) => {
    const [own, other] = [find(articleId), find(articleId === a ? b : a)];
    if (!own || !other) return [];
    const date = other.publishedAt === null ? '' : ` (${formatPartialDate(other.publishedAt)})`;
    return [
      {
        articleId,
        says: `No credit for text that stands in ${other.label} too${date}`,
        holds: `${reason}.`,
        later: isLater(own.publishedAt, other.publishedAt),
      },
    ];
  });
}

/** Only as far as both dates go: "March 2025" is not later than the 14th of it. */
function isLater(own: string | null, other: string | null): boolean {
  if (own === null || other === null) return false;
  const known = Math.min(own.length, other.length);
  return own.slice(0, known) > other.slice(0, known);
}
