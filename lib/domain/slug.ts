/**
 * A name as it can stand in a URL: lower-case Latin letters, digits and single hyphens, at most 40 characters. A name
 * without any of these (another script, emoji) becomes `fallback`.
 */
export function makeSlug(name: string, fallback: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return slug || fallback;
}
