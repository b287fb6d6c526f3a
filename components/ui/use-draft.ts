'use client';

import { useCallback, useEffect, useState } from 'react';

interface Draft<Values> {
  values: Values;
  change: (changed: Partial<Values>) => void;
  /** Puts other values into the form and forgets what was typed. */
  reset: (values: Values) => void;
  /** What was typed before, in this browser, was put back into the form. */
  restored: boolean;
}

/**
 * The values of a form, kept in this browser until they are sent: a reload, a lost connection or a closed lid loses
 * nothing. `key` names the form; drafts of another shape than `initial` are ignored.
 */
export function useDraft<Values extends object>(key: string, initial: Values): Draft<Values> {
  const [values, setValues] = useState(initial);
  const [changed, setChanged] = useState(false);
  const [restored, setRestored] = useState(false);

  // Read after the first render, which must be what the server rendered.
  useEffect(() => {
    const kept = readDraft<Values>(key);
    if (!kept) return;
    setValues((now) => ({ ...now, ...kept }));
    setRestored(true);
  }, [key]);

  useEffect(() => {
    // At once, not after a pause: a form that is closed in that pause would lose the last words.
    if (changed) writeDraft(key, values);
  }, [key, values, changed]);

  const change = useCallback((next: Partial<Values>) => {
    setValues((now) => ({ ...now, ...next }));
    setChanged(true);
  }, []);
  const reset = useCallback(
    (next: Values) => {
      forgetDraft(key);
      setValues(next);
      setChanged(false);
      setRestored(false);
    },
    [key],
  );
  return { values, change, reset, restored };
}

/** Whether something was typed into the form of this name and not sent yet. */
export function hasDraft(key: string): boolean {
  return readDraft(key) !== undefined;
}

function readDraft<Values extends object>(key: string): Partial<Values> | undefined {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    // Only this hook writes under these names.
    return typeof kept === 'object' && kept !== null ? (kept as Partial<Values>) : undefined;
  } catch {
    // A browser may keep nothing at all for a site; then the form simply starts empty.
    return undefined;
  }
}

function writeDraft(key: string, values: object): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(values));
  } catch {
    // Storage that is full or forbidden costs the draft, never the form.
  }
}

function forgetDraft(key: string): void {
  try {
    window.localStorage.removeItem(key);
  } catch {
    // As above: where nothing can be kept there is nothing to forget.
  }
}
