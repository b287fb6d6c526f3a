import type { TextRange } from '@/lib/domain/revision-text';

/**
 * How a mark stands: stored by somebody, sent and not yet confirmed by the server, or suggested by a machine and not
 * accepted by anyone.
 */
export type MarkState = 'stored' | 'pending' | 'suggested';

/** Claims take these colours in turn; with more claims than colours some share one, and the card tells them apart. */
export const MARK_COLORS = 10;

/** A passage as the page draws it: a stretch of the revision's text in its claim's colour. Offsets are UTF-16 units. */
export interface ArticleMark extends TextRange {
  id: string;
  /** Which of the `MARK_COLORS` colours the claim has, from 0. */
  color: number;
  state: MarkState;
}

/** A mark and the step of the stack that its underline has: 0 is right below the words. */
export interface StackedMark {
  mark: ArticleMark;
  level: number;
}
