/**
 * Text as PostgreSQL can keep it: NUL and lone surrogates, which it refuses or changes unseen, become U+FFFD. Nothing
 * else changes.
 */
export function makeStorable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}
