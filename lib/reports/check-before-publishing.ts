import { isBlankRichText } from '@/lib/domain/rich-text';
import { formatDay } from './format-date';
import type { ReportArticle } from './report-article';
import type { ReportClaim } from './report-claim';
import type { ReportEvidence } from './report-evidence';
import type { ReportModel } from './report-model';

export const openPointKinds = [
  'no_summary',
  'claim_undecided',
  'claim_without_verdict',
  'claim_without_evidence',
  'question_unanswered',
  'answer_without_source',
  'no_reply',
  'no_archive',
  'no_address',
  'anchor_unconfirmed',
  'article_unread',
  'cell_unchecked',
  'not_compared',
] as const;
export type OpenPointKind = (typeof openPointKinds)[number];

/** Something that is still open, in a sentence that stands on its own, with the numbers it is about. */
export interface OpenPoint {
  kind: OpenPointKind;
  message: string;
  claim: number | null;
  article: number | null;
  evidence: number | null;
}

/**
 * What is still open in a report that is about to be published; empty when nothing is. None of it forbids publishing:
 * the report itself says what was not checked. `now` is an ISO 8601 instant; deadlines before it count as passed.
 */
export function checkBeforePublishing(model: ReportModel, now: string): OpenPoint[] {
  const underCheck = model.articles.filter((article) => article.role === 'under_check');
  const claims = model.claims.filter((claim) => claim.status !== 'withdrawn');
  return [
    ...(isBlankRichText(model.summary) ? [point('no_summary', 'The summary is empty.')] : []),
    ...claims.flatMap((claim) => openInClaim(model, claim)),
    ...model.evidence.flatMap((evidence) => openInEvidence(evidence, now)),
    ...model.articles.flatMap(openInArticle),
    ...underCheck.flatMap((article) => openInCells(article, claims)),
    ...(model.origins === undefined && underCheck.length > 1
      ? [
          point(
            'not_compared',
            'The articles have not been compared with each other yet: the report says nothing of their origins.',
          ),
        ]
      : []),
  ];
}

type About = Partial<Pick<OpenPoint, 'claim' | 'article' | 'evidence'>>;

function point(kind: OpenPointKind, message: string, about: About = {}): OpenPoint {
  return { kind, message, claim: null, article: null, evidence: null, ...about };
}

function openInClaim(model: ReportModel, claim: ReportClaim): OpenPoint[] {
  const about = { claim: claim.number };
  const points: OpenPoint[] = [];
  if (claim.checkable && claim.decision === null)
    points.push(point('claim_undecided', `Claim ${claim.number} has no desk decision.`, about));
  if (claim.decision !== null && claim.verdicts.length === 0)
    points.push(
      point(
        'claim_without_verdict',
        `Claim ${claim.number} was decided without a reviewer’s verdict.`,
        about,
      ),
    );
  const answered = claim.evidence.some((link) =>
    model.evidence.some((evidence) => evidence.number === link.evidence && isAnswered(evidence)),
  );
  if (claim.decision !== null && !answered)
    points.push(
      point('claim_without_evidence', `Claim ${claim.number} was decided without evidence.`, about),
    );
  for (const cell of claim.cells) {
    const unsure = cell.passages.filter((passage) => !passage.confirmed).length;
    if (unsure === 0) continue;
    const label = model.articles.find((article) => article.number === cell.article)?.label ?? '';
    points.push(
      point(
        'anchor_unconfirmed',
        `${unsure === 1 ? 'A passage' : `${unsure} passages`} of claim ${claim.number} in ${label} ${unsure === 1 ? 'waits' : 'wait'} for somebody to confirm the place.`,
        { claim: claim.number, article: cell.article },
      ),
    );
  }
  return points;
}

function isAnswered(evidence: ReportEvidence): boolean {
  return evidence.answer !== null && !isBlankRichText(evidence.answer);
}

function openInEvidence(evidence: ReportEvidence, now: string): OpenPoint[] {
  const about = { evidence: evidence.number };
  const points: OpenPoint[] = [];
  const { source } = evidence;
  if (!isAnswered(evidence))
    points.push(point('question_unanswered', `“${evidence.question}” has no answer.`, about));
  else if (source.kind === 'none')
    points.push(
      point('answer_without_source', `The answer to “${evidence.question}” names no source.`, about),
    );
  if (source.kind === 'web' && source.archiveUrl === null)
    points.push(
      point('no_archive', `The source “${source.title ?? source.url}” has no archive link.`, about),
    );
  for (const contact of evidence.contacts) {
    if (contact.repliedAt !== null || contact.reply.trim() !== '') continue;
    points.push(
      point('no_reply', `${contact.whom} has not replied${deadline(contact.deadlineAt, now)}.`, about),
    );
  }
  return points;
}

function deadline(deadlineAt: string | null, now: string): string {
  if (deadlineAt === null) return '';
  const passed = Date.parse(deadlineAt) < Date.parse(now);
  return passed
    ? `; the deadline was ${formatDay(deadlineAt)}`
    : `; the deadline is ${formatDay(deadlineAt)}`;
}

function openInArticle(article: ReportArticle): OpenPoint[] {
  const about = { article: article.number };
  const points: OpenPoint[] = [];
  if (article.archiveUrl === null)
    points.push(point('no_archive', `${article.label} has no archive link.`, about));
  if (article.url === null)
    points.push(point('no_address', `${article.label} has no address where it was published.`, about));
  if (article.role === 'under_check' && article.readBy.length === 0)
    points.push(point('article_unread', `Nobody has read ${article.label} to the end.`, about));
  return points;
}

/** One point an article, not one a cell: with many claims the cells would hide everything else. */
function openInCells(article: ReportArticle, claims: ReportClaim[]): OpenPoint[] {
  const unchecked = claims.filter((claim) => {
    const cell = claim.cells.find((candidate) => candidate.article === article.number);
    return cell === undefined || cell.state === 'read' || cell.state === 'unread';
  });
  const [only] = unchecked;
  if (only === undefined) return [];
  const message =
    unchecked.length === 1
      ? `${article.label} was not checked for claim ${only.number}.`
      : `${article.label} was not checked for ${unchecked.length} claims.`;
  return [
    point('cell_unchecked', message, {
      article: article.number,
      claim: unchecked.length === 1 ? only.number : null,
    }),
  ];
}
