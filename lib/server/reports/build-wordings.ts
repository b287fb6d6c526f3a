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
    const sides = conflict.sides.map((side) => ({
      says: side.says,
      interval: side.interval,
      articles: listPrinting(facts, claim, side).flatMap((id) => articles.get(id) ?? []),
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

type KeptSide = KeptConflict['sides'][number];

/**
 * The articles that still put it so: where a passage is marked in the same words, or the text has the words of the
 * detail. (These may stand beside the passage, or not at all where a pronoun was read as a name.)
 */
function listPrinting(facts: ReportFacts, claim: ClaimFacts, { says, passages }: KeptSide): string[] {
  const kept = new Map(passages.map(({ id, quote }) => [id, quote]));
  const isPrinted = (articleId: string) =>
    says !== '' &&
    facts.articles
      .find(({ id }) => id === articleId)
      ?.revisions[0]?.text.toLowerCase()
      .includes(says.toLowerCase()) === true;
  const holding = claim.passages
    .filter(({ id, quote, articleId }) => kept.has(id) && (kept.get(id) === quote || isPrinted(articleId)))
    .map(({ articleId }) => articleId);
  return facts.articles.map(({ id }) => id).filter((id) => holding.includes(id));
}
