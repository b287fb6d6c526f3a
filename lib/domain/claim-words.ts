import type { ClaimKind, ClaimStatus, DetailKind } from './claim';

/** A claim's status as screens and reports name it. */
export const claimStatusWords: Record<ClaimStatus, string> = {
  proposed: 'Proposed',
  open: 'Open',
  in_review: 'In review',
  judged: 'Judged',
  published: 'Published',
  withdrawn: 'Withdrawn',
  merged: 'Merged',
};

/** What a status means, for whoever asks. */
export const claimStatusMeaning: Record<ClaimStatus, string> = {
  proposed: 'Written down, but marked in no article yet',
  open: 'Marked in an article, waiting for a reviewer',
  in_review: 'Assigned to somebody, or judged by somebody',
  judged: 'The desk has decided',
  published: 'The decision stands in a published report',
  withdrawn: 'Taken out of the case, with a reason',
  merged: 'Merged into another claim',
};

/** A claim's kind as screens name it. */
export const claimKindWords: Record<ClaimKind, string> = {
  event: 'Event',
  quantity: 'Quantity',
  date: 'Date',
  quotation: 'Quotation',
  attribution: 'Attribution',
  prediction: 'Prediction',
  other: 'Other',
};

/** A detail's kind at the beginning of a line. */
export const detailKindWords: Record<DetailKind, string> = {
  who: 'Who',
  what: 'What',
  when: 'When',
  where: 'Where',
  'how many': 'How many',
  title: 'Title',
  'according to whom': 'According to whom',
  'on what condition': 'On what condition',
};
