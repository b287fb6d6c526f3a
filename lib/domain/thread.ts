/**
 * Talk: what a thread stands on, and how it ends. Whether a thread is open, and its version, follow from the moves that
 * a viewer may see, so that a move which is hidden leaves no trace.
 */
export const threadPlaces = ['claim', 'passage', 'verdict', 'evidence', 'cell'] as const;
export type ThreadPlace = (typeof threadPlaces)[number];

/** How a thread was resolved; a few words of one's own may stand beside it. */
export const threadOutcomes = ['answered', 'changed', 'agreed', 'differ'] as const;
export type ThreadOutcome = (typeof threadOutcomes)[number];

export const outcomeWords: Record<ThreadOutcome, string> = {
  answered: 'Answered',
  changed: 'Something was changed',
  agreed: 'Agreed',
  differ: 'Agreed to differ',
};

export interface ThreadMove {
  kind: 'resolved' | 'reopened';
}

/** Moves in the order they were made. */
export function isResolved(moves: readonly ThreadMove[]): boolean {
  return moves.at(-1)?.kind === 'resolved';
}

/** What a writer has to have seen: goes up with each move. */
export function countThreadVersion(moves: readonly ThreadMove[]): number {
  return moves.length + 1;
}
