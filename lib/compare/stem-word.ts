/** Enough to know a word again in its other forms: "villages", "encircled", "encirclement". */
const STEM = 6;

/** A rough stem of a folded English word: its plural taken off, then its first letters. Not for showing. */
export function stemWord(word: string): string {
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:s|x|ch|sh))es$/, '')
    .replace(/(?<=[^su])s$/, '');
  return singular.slice(0, STEM);
}
