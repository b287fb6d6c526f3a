import { isBlankRichText } from '@/lib/domain/rich-text';
import type { ReportModel } from './report-model';

/** Something the desk did not check, and why, as a reader of the report should know it. */
export interface Unchecked {
  /** The number of the claim, when it is about one. */
  claim: number | null;
  /** The number of the article, when it is about one. */
  article: number | null;
  /** What was not checked, in words; null where the claim says it. */
  what: string | null;
  why: string;
}

/**
 * What a report leaves unchecked: claims that cannot be checked, were withdrawn or are undecided; articles under check
 * that nobody read to the end; articles that were read but not checked for a claim; questions without an answer and
 * requests without a reply.
 */
export function listUnchecked(model: ReportModel): Unchecked[] {
  return [
    ...model.claims.flatMap(uncheckedClaim),
    ...uncheckedArticles(model),
    ...uncheckedCells(model),
    ...openQuestions(model),
  ];
}

function uncheckedClaim(claim: ReportModel['claims'][number]): Unchecked[] {
  const about = { claim: claim.number, article: null, what: null };
  if (claim.status === 'withdrawn') return [{ ...about, why: `Withdrawn: ${orNone(claim.withdrawnReason)}` }];
  if (!claim.checkable) return [{ ...about, why: `Cannot be checked: ${orNone(claim.checkableReason)}` }];
  if (claim.decision === null) return [{ ...about, why: 'The desk has not decided it.' }];
  return [];
}

function orNone(reason: string | null): string {
  return reason === null || reason.trim() === '' ? 'no reason was noted' : reason.trim();
}

function uncheckedArticles(model: ReportModel): Unchecked[] {
  return model.articles
    .filter((article) => article.role === 'under_check' && article.readBy.length === 0)
    .map((article) => ({
      claim: null,
      article: article.number,
      what: null,
      why: 'Nobody has read it to the end.',
    }));
}

function uncheckedCells(model: ReportModel): Unchecked[] {
  const underCheck = model.articles.filter((article) => article.role === 'under_check');
  return underCheck.flatMap((article) => {
    const claims = model.claims.filter(
      (claim) =>
        claim.status !== 'withdrawn' &&
        claim.cells.some((cell) => cell.article === article.number && cell.state === 'read'),
    );
    if (claims.length === 0) return [];
    const numbers = claims.map((claim) => claim.number).join(', ');
    const what =
      claims.length === 1 ? `Whether it says claim ${numbers}` : `Whether it says claims ${numbers}`;
    return [{ claim: null, article: article.number, what, why: 'It was read, but not checked for this.' }];
  });
}

function openQuestions(model: ReportModel): Unchecked[] {
  return model.evidence.flatMap((evidence) => {
    const open: Unchecked[] = [];
    const about = { claim: null, article: null };
    if (evidence.answer === null || isBlankRichText(evidence.answer))
      open.push({ ...about, what: evidence.question, why: 'The question has no answer yet.' });
    for (const contact of evidence.contacts)
      if (contact.repliedAt === null && contact.reply.trim() === '')
        open.push({ ...about, what: evidence.question, why: `No reply yet from ${contact.whom}.` });
    return open;
  });
}
