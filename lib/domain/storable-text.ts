/**
 * Text as both databases can keep it: NUL and lone surrogates, which PostgreSQL refuses or changes unseen, become U+FFFD; a
 * byte order mark in front, which the embedded database loses when it reads, is dropped. Nothing else changes.
 */
export function makeStorable(text: string): string {
  return text
    .replace(/^\uFEFF+/u, '')
    .replaceAll('\0', '\uFFFD')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
