import { useMemo, useRef } from 'react';
import type { Passage } from '@/lib/contract/passages';
import { type ArticleMark, MARK_COLORS } from '@/lib/editor/mark';

/** Which colour a claim has, by its number. */
export function colorOf(number: number | undefined): number {
  return ((number ?? 1) - 1) % MARK_COLORS;
}

/** Passages as marks; the object of a passage that did not change stays the same, as the page compares them so. */
export function useMarks(
  passages: Passage[],
  claims: ReadonlyMap<string, { number: number }>,
): ArticleMark[] {
  const before = useRef(new Map<string, ArticleMark>());
  return useMemo(() => {
    const marks = passages.map(({ id, start, end, claimId }): ArticleMark => {
      const color = colorOf(claims.get(claimId)?.number);
      const known = before.current.get(id);
      if (known && known.start === start && known.end === end && known.color === color) return known;
      return { id, start, end, color, state: 'stored' };
    });
    before.current = new Map(marks.map((mark) => [mark.id, mark]));
    return marks;
  }, [passages, claims]);
}
