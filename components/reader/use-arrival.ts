import { useEffect, useRef } from 'react';
import type { Passage } from '@/lib/contract/passages';
import type { ArticleHandle } from '../editor/article-view';

interface Arrival {
  handle: ArticleHandle | null;
  passages: Passage[];
  place: { passage: string | null; at: number | null };
  /** Where this person stopped last time. */
  position: number;
}

/** Shows the place in the URL once, when the article has come onto the page. */
export function useArrival({ handle, passages, place, position }: Arrival): void {
  const arrived = useRef(false);
  useEffect(() => {
    if (!handle || arrived.current) return;
    const passage = passages.find(({ id }) => id === place.passage);
    if (place.passage !== null && !passage) return;
    arrived.current = true;
    const at = place.at ?? (place.passage === null ? position : null);
    if (passage) handle.scrollTo(passage);
    else if (place.at !== null && at !== null) handle.scrollTo({ start: at, end: at + 1 });
  });
}
