import type { ClaimKind, ClaimStatus, DetailKind } from '@/lib/domain/claim';
import type { ColdReadOutcome } from '@/lib/domain/cold-read';
import type { FindingKind } from '@/lib/domain/decision';
import type { ProtocolPreset } from '@/lib/domain/protocol';
import type { RatingSign } from '@/lib/domain/scale';
import type { Stage } from '@/lib/domain/stage';
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

export const protocolLabels: Record<ProtocolPreset, string> = {
  quick: 'One check, then the decision',
  double_blind: 'Double-blind: two checks that knew nothing of each other, then the decision',
  full: 'Two blind checks, a cold read from the evidence alone, then the decision',
  custom: 'By a protocol of this desk',
};

export const stageLabels: Record<Stage, string> = {
  open: 'Opened',
  independent: 'Independent',
  first_check: 'First check',
  second_check: 'Second check',
  cold_read: 'Cold read',
  decision: 'Decision',
};

export const stepLabels = {
  skip: 'ended early',
  ask_again: 'one more opinion asked for',
  open: 'opened to all before its end',
  exception: 'an exception',
} as const;

export const coldReadLabels: Record<ColdReadOutcome, string> = {
  sufficient: 'The evidence is sufficient: from it alone a stranger reached a verdict of the checks.',
  insufficient: 'The evidence is insufficient: from it alone a stranger could reach no verdict.',
  contradicts: 'The evidence contradicts the checks: from it alone a stranger reached another verdict.',
};
