/** UTF-16 units; what the contract takes, less room for a number. */
const LONGEST = 34;

/**
 * A key for a rating somebody added, made from its label and unlike all that its family of scales ever had: verdicts
 * store keys, so one must not come back with another meaning.
 */
export function makeRatingKey(label: string, taken: readonly string[]): string {
  const words = label
    .normalize('NFKD')
    .toLocaleLowerCase('en')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, LONGEST);
  // A label without a Latin letter still needs a key.
  const base = words === '' ? 'rating' : words;
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
