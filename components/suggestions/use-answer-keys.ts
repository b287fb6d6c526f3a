'use client';

import type { KeyboardEvent } from 'react';
import { findKey } from '@/lib/client/keys/key-settings';
import { useKeySettings } from '../keys/use-keys';

interface Answers {
  confirm: () => void;
  reject: () => void;
}

/**
 * For the element round the two buttons of a suggestion: while the focus is in it, the keys of suggestions confirm it,
 * dismiss it, or go on to the next one of the page. Several suggestions stand on one page, so the focus says which one
 * is meant.
 */
export function useAnswerKeys({ confirm, reject }: Answers) {
  const settings = useKeySettings();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const here = event.currentTarget;
    const handlers = {
      'suggestion.accept': confirm,
      'suggestion.reject': () => {
        // The answered one goes away, and the focus with it.
        focusNext(here);
        reject();
      },
      'suggestion.next': () => focusNext(here),
    } as const;
    for (const action of ['suggestion.accept', 'suggestion.reject', 'suggestion.next'] as const) {
      if (findKey(action, settings)?.toLowerCase() !== event.key.toLowerCase()) continue;
      event.preventDefault();
      handlers[action]();
      return;
    }
  };
  return { onKeyDown, 'data-answers': '' };
}

/** The first button of the next suggestion that waits, or of the first one after the last. */
function focusNext(here: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-answers]')];
  const next = all[(all.indexOf(here) + 1) % all.length];
  next?.querySelector('button')?.focus();
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
