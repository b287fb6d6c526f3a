import type { ClaimKind, ClaimStatus, DetailKind } from '@/lib/domain/claim';
import type { FindingKind } from '@/lib/domain/decision';
import type { RatingSign } from '@/lib/domain/scale';
import type { OriginKind } from '@/lib/domain/suggestion';
import type { ReportArticle } from './report-article';
import type { ReportCell } from './report-claim';

/** The words of the report for what the model holds as keys. */
export const claimKindLabels: Record<ClaimKind, string> = {
  event: 'Event',
  quantity: 'Quantity',
  date: 'Date',
  quotation: 'Quotation',
  attribution: 'Attribution',
  prediction: 'Prediction',
  other: 'Other',
};

export const claimStatusLabels: Record<ClaimStatus, string> = {
  proposed: 'Proposed',
  open: 'Open',
  in_review: 'In review',
  judged: 'Judged',
  published: 'Judged',
  withdrawn: 'Withdrawn',
  merged: 'Merged into another claim',
};

export const detailLabels: Record<DetailKind, string> = {
  who: 'Who',
  what: 'What',
  when: 'When',
  where: 'Where',
  'how many': 'How many',
  title: 'Title',
  'according to whom': 'According to whom',
  'on what condition': 'On what condition',
};

export const findingLabels: Record<FindingKind, string> = {
  date: 'Date',
  title: 'Title',
  number: 'Number',
  attribution: 'Attribution',
  quote: 'Quotation',
  other: 'Other',
};

export const originKindLabels: Record<OriginKind, string> = {
  agency: 'agency copy',
  outlet: 'another outlet',
  statement: 'a statement',
  own: 'own reporting',
  unknown: 'not known',
};

export const stanceLabels = {
  supports: 'Supports the claim',
  refutes: 'Refutes the claim',
  background: 'Background',
} as const;

export const roleLabels: Record<ReportArticle['role'], string> = {
  under_check: 'Under check',
  reference: 'Reference, compared with and left out of every count',
};

/** Behind a date of publication: how it is known. */
export const dateBasisLabels: Record<ReportArticle['dateBasis'], string> = {
  in_text: 'as the text says',
  typed_in: 'entered by the desk',
  unknown: 'how it is known was not noted',
};

export const cellStateLabels: Record<Exclude<ReportCell['state'], 'stated'>, string> = {
  silent: 'Silent',
  read: 'Read, not checked for this',
  unread: 'Not yet read',
};

/** The character that stands for a sign where nothing is drawn. */
export const signCharacters: Record<RatingSign, string> = {
  tick: '✓',
  cross: '✗',
  half: '◐',
  question: '?',
  quarter: '◔',
  'three-quarters': '◕',
  dash: '–',
  star: '★',
};
