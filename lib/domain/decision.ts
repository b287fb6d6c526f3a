import type { DetailKind } from './claim';

/** What the desk's decision says about one detail that articles fill differently. */
export interface WordingDecision {
  detail: DetailKind;
  /** The wording that holds, in the desk's words ("6 August 2024"). */
  holds: string;
  /** Passages whose wording does not hold: each becomes a finding of its article. */
  failing: { passageId: string; says: string }[];
}

/** A reviewer's verdict as it stood when the desk decided; a rating other than the desk's is dissent. */
export interface DecidedVerdict {
  verdictId: string;
  version: number;
  userId: string;
  scaleId: string;
  rating: string;
  reasonText: string;
  dissents: boolean;
}

export const findingKinds = ['date', 'title', 'number', 'attribution', 'quote', 'other'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Which kind of finding a failing wording of a detail makes. */
export function findingKindOf(detail: DetailKind): FindingKind {
  switch (detail) {
    case 'when':
      return 'date';
    case 'title':
      return 'title';
    case 'how many':
      return 'number';
    case 'who':
    case 'according to whom':
      return 'attribution';
    case 'what':
    case 'where':
    case 'on what condition':
      return 'other';
  }
}
