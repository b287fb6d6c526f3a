import type { ReuseWord } from '@/lib/compare/read-reuse-words';

/** The words that the reference counted: runs of [a-z0-9] in small letters. */
export function readAsciiWords(text: string): ReuseWord[] {
  return Array.from(text.matchAll(/[a-z0-9]+/gi), (match) => ({
    key: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * What one would write first: a set of 8-grams for each text, and every pair of texts compared. The larger containment
 * of each pair that has any, by "id id".
 */
export function compareAllPairs(
  texts: readonly { id: string; text: string }[],
  readTokens: (text: string) => ReuseWord[],
): Map<string, number> {
  const sets = texts.map(({ text }) => {
    const words = readTokens(text).map(({ key }) => key);
    return new Set(words.slice(7).map((_, at) => words.slice(at, at + 8).join(' ')));
  });
  const containment = new Map<string, number>();
  for (const [at, a] of sets.entries()) {
    for (let next = at + 1; next < sets.length; next += 1) {
      const b = sets[next] ?? new Set();
      const [small, large] = a.size <= b.size ? [a, b] : [b, a];
      let shared = 0;
      for (const gram of small) if (large.has(gram)) shared += 1;
      if (shared > 0) containment.set(`${texts[at]?.id} ${texts[next]?.id}`, shared / small.size);
    }
  }
  return containment;
}
