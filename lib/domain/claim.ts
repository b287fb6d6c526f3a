/** Claims: one statement each that stands on its own and can be true or false. */

export const claimKinds = [
  'event',
  'quantity',
  'date',
  'quotation',
  'attribution',
  'prediction',
  'other',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** The parts of a claim that articles may fill differently. */
export const detailKinds = [
  'who',
  'what',
  'when',
  'where',
  'how many',
  'title',
  'according to whom',
  'on what condition',
] as const;
export type DetailKind = (typeof detailKinds)[number];

export interface Detail {
  kind: DetailKind;
  /** What the desk asks ("When did it begin?") or the neutral filler; may be empty. */
  note: string;
}

export const claimStatuses = [
  'proposed',
  'open',
  'in_review',
  'judged',
  'published',
  'withdrawn',
  'merged',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** Facts about one claim as far as the viewer may know them: counts of hidden verdicts must already be left out. */
export interface ClaimFacts {
  withdrawn: boolean;
  merged: boolean;
  passages: number;
  assignments: number;
  verdicts: number;
  decided: boolean;
  published: boolean;
}

/**
 * The status of a claim, derived from the work and never typed in. Proposed: written down, marked in no article.
 * Open: marked, waiting for a reviewer. In review: assigned or judged by someone. Judged: the desk has decided.
 */
export function deriveClaimStatus(facts: ClaimFacts): ClaimStatus {
  if (facts.merged) return 'merged';
  if (facts.withdrawn) return 'withdrawn';
  if (facts.decided) return facts.published ? 'published' : 'judged';
  if (facts.assignments > 0 || facts.verdicts > 0) return 'in_review';
  return facts.passages > 0 ? 'open' : 'proposed';
}
