const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * Whether an address may become a link. Only http, https and mailto are; `javascript:`, `data:`, relative addresses
 * and addresses with white space or control characters inside are not: browsers drop some of those and would then
 * read another scheme than the one that was checked.
 */
export function isSafeLink(address: string): boolean {
  if (hasBlankOrControl(address) || !URL.canParse(address)) return false;
  return SCHEMES.has(new URL(address).protocol);
}

function hasBlankOrControl(address: string): boolean {
  for (const character of address) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint <= 0x20 || (codePoint >= 0x7f && codePoint <= 0xa0)) return true;
  }
  return /\s/u.test(address);
}
