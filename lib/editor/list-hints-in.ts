import type { TextRange } from '@/lib/domain/revision-text';
import type { ArticleHint } from './article-hint';

/**
 * The hints that share a character with a stretch; none without a stretch. They are in the order of the text and do not
 * overlap, so that this costs no more than it answers.
 */
export function listHintsIn(hints: readonly ArticleHint[], range: TextRange | undefined): ArticleHint[] {
  if (!range) return [];
  let low = 0;
  let high = hints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hints[middle]?.end ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  const found: ArticleHint[] = [];
  for (let at = low; at < hints.length; at += 1) {
    const hint = hints[at];
    if (hint === undefined || hint.start >= range.end) break;
    found.push(hint);
  }
  return found;
}
