/** Keys of the writes that this tab made lately, so that it knows its own echo among the live events. */
const keys = new Set<string>();

/** How many are remembered: far more than can be under way in the seconds before their echo. */
const LIMIT = 500;

export function rememberRequest(key: string): void {
  keys.add(key);
  if (keys.size > LIMIT) {
    const [oldest] = keys;
    if (oldest !== undefined) keys.delete(oldest);
  }
}

export function isOwnRequest(key: string | null): boolean {
  return key !== null && keys.has(key);
}
