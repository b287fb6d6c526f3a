'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { threadHash } from '@/lib/domain/thread-hash';

/** Whether the address leads to this thread; then it is brought into view once it is on the screen. */
export function useSought(threadId: string): { sought: boolean; ref: RefObject<HTMLElement | null> } {
  const [sought, setSought] = useState(false);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const look = () => {
      const found = window.location.hash === threadHash(threadId);
      setSought(found);
      if (found) ref.current?.scrollIntoView({ block: 'center' });
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [threadId]);
  return { sought, ref };
}
