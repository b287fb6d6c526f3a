import { detailKinds } from '@/lib/domain/claim';
import type { ReportConflict, ReportDetail } from '@/lib/reports/report-wording';
import { KeptConflict } from '../suggestions/kept-suggestion';
import { Suggested } from '../suggestions/present-suggestion';
import type { ReportFacts } from './read-report-facts';
import type { ReportWordings } from './read-report-wordings';

type ClaimFacts = ReportFacts['claims'][number];
type ArticleNumbers = ReadonlyMap<string, number>;

/** Answers of before this was kept have only their sentence, and cannot be told of. */
const Confirmed = Suggested.extend({ conflict: KeptConflict.optional() });

/** What each marked passage of a claim puts in its details, in the order of the articles. */
export function buildWordings(
  wordings: ReportWordings,
  claim: ClaimFacts,
  articles: ArticleNumbers,
): ReportDetail[] {
  const marked = new Set(claim.passages.map(({ id }) => id));
  const details = wordings.get(claim.id)?.details ?? [];
  return detailKinds.flatMap((detail) => {
    const read = details
      .filter((one) => one.detail === detail)
      .flatMap((one) => one.wordings)
      .flatMap(({ passageId, articleId, ...wording }) => {
        const article = articles.get(articleId);
        return article === undefined || !marked.has(passageId) ? [] : [{ article, ...wording }];
      });
    if (read.length === 0) return [];
    return [{ detail, wordings: read.sort((a, b) => a.article - b.article || a.start - b.start) }];
  });
}

/**
 * The differences of a claim that a person confirmed, contradictions first. One is left out when a side of it is not
 * marked or printed any more: what its sentence says of that article would not be so.
 */
export function buildConflicts(
  facts: ReportFacts,
  claim: ClaimFacts,
  articles: ArticleNumbers,
): ReportConflict[] {
  const found = facts.confirmed.flatMap(({ kind, claimId, suggested }): ReportConflict[] => {
    if (kind !== 'conflict' || claimId !== claim.id) return [];
    const { words: sentence, conflict } = Confirmed.parse(suggested);
    if (!conflict) return [];
    const sides = conflict.sides.map(({ says, passageIds, interval }) => ({
      says,
      interval,
      articles: listPrinting(facts, claim, { says, passageIds }).flatMap((id) => articles.get(id) ?? []),
    }));
    if (sides.some((side) => side.articles.length === 0)) return [];
    return [{ detail: conflict.detail, kind: conflict.kind, sentence, sides }];
  });
  const isLater = ({ kind }: ReportConflict) => Number(kind !== 'contradiction');
  return found.sort(
    (a, b) =>
      isLater(a) - isLater(b) ||
      detailKinds.indexOf(a.detail) - detailKinds.indexOf(b.detail) ||
      (a.sentence < b.sentence ? -1 : 1),
  );
}

/** The articles in which these passages are still marked, and whose text still has the words. */
function listPrinting(
  facts: ReportFacts,
  claim: ClaimFacts,
  { says, passageIds }: { says: string; passageIds: string[] },
): string[] {
  const ids = claim.passages.filter(({ id }) => passageIds.includes(id)).map(({ articleId }) => articleId);
  const isPrinted = (articleId: string) =>
    facts.articles
      .find(({ id }) => id === articleId)
      ?.revisions[0]?.text.toLowerCase()
      .includes(says.toLowerCase()) === true;
  return facts.articles.map(({ id }) => id).filter((id) => ids.includes(id) && isPrinted(id));
}
