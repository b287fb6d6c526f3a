import { isSingleKey, type KeyAction, keyActions } from './key-actions';

export interface KeySettings {
  /** Single letters and digits do something. */
  singleKeys: boolean;
  /** Keys that this person chose, by action. An empty one switches the action's key off. */
  chosen: Partial<Record<KeyAction, string>>;
}

const STORAGE = 'variorum-keys';
const defaults: KeySettings = { singleKeys: true, chosen: {} };

const watchers = new Set<() => void>();
let settings: KeySettings | undefined;

/** How this browser's keys are set; the same object until they change. */
export function getKeySettings(): KeySettings {
  settings ??= read();
  return settings;
}

export function getDefaultKeySettings(): KeySettings {
  return defaults;
}

export function setKeySettings(changed: KeySettings): void {
  settings = changed;
  try {
    localStorage.setItem(STORAGE, JSON.stringify(changed));
  } catch {
    // A browser that keeps nothing still has the keys for this visit.
  }
  for (const watcher of watchers) watcher();
}

/** For `useSyncExternalStore`. */
export function watchKeySettings(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The key of an action as it is set; undefined while it has none. */
export function findKey(action: KeyAction, { singleKeys, chosen }: KeySettings): string | undefined {
  const key = chosen[action] ?? keyActions[action].key;
  return key === '' || (!singleKeys && isSingleKey(key)) ? undefined : key;
}

/** Actions that share a key with another one, so that only one of them would hear it. */
export function listKeyClashes(current: KeySettings): KeyAction[] {
  const byKey = new Map<string, KeyAction[]>();
  // The table's own keys, which Object.keys widens to strings.
  for (const action of Object.keys(keyActions) as KeyAction[]) {
    const key = findKey(action, current)?.toLowerCase();
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), action]);
  }
  return [...byKey.values()].filter(({ length }) => length > 1).flat();
}

function read(): KeySettings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return defaults;
    return { ...defaults, ...stored };
  } catch {
    // Unreadable settings are as good as none.
    return defaults;
  }
}
