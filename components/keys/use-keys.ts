'use client';

import { getHotkeyHandler } from '@mantine/hooks';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isSingleKey, type KeyAction } from '@/lib/client/keys/key-actions';
import {
  findKey,
  getDefaultKeySettings,
  getKeySettings,
  watchKeySettings,
} from '@/lib/client/keys/key-settings';

/** How this person's keys are set. */
export function useKeySettings() {
  return useSyncExternalStore(watchKeySettings, getKeySettings, getDefaultKeySettings);
}

/** The key of an action for a hint beside its button; undefined while it has none. */
export function useKeyHint(action: KeyAction): string | undefined {
  return findKey(action, useKeySettings());
}

/**
 * Does these actions when their keys are pressed, while the component is there. Single keys are left alone where
 * somebody types. Handlers may change between renders.
 */
export function useKeys(handlers: Partial<Record<KeyAction, () => void>>): void {
  const settings = useKeySettings();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isTyping(event.target);
      // The keys of a record of actions, which Object.keys widens to strings.
      for (const action of Object.keys(latest.current) as KeyAction[]) {
        const key = findKey(action, settings);
        const handle = latest.current[action];
        if (key === undefined || handle === undefined || (typing && !key.includes('mod+'))) continue;
        if (isSingleKey(key)) {
          if (!isPressed(key, event)) continue;
          event.preventDefault();
          handle();
        } else getHotkeyHandler([[key, handle]])(event);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [settings]);
}

/** By what the key writes, not by where it is: `?` and digits need Shift on some keyboards. */
function isPressed(key: string, event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && event.key.toLowerCase() === key.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // An article takes a caret but no text.
  if (target.closest('[data-reading]')) return false;
  if (target.closest('[role="menu"],[role="listbox"],[role="dialog"] [role="radiogroup"]')) return true;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
