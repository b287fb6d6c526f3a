import search from 'approx-string-match';
import type { Anchor } from '@/lib/anchoring/anchor';

type Match = { start: number; end: number; errors: number };

/** Hypothesis keeps this much on either side of a quote. */
export const BASELINE_CONTEXT = 32;

/**
 * Finds a quote as Hypothesis' client does: at its old offsets if the words are still there; else all places
 * word for word, or failing those the nearest by edit distance with at most half of the quote (256 at most)
 * wrong; of these the best by quote 50, prefix 20, suffix 20 and nearness to the old offset 2. It always
 * takes the best. Written from the description of that algorithm.
 */
export function locateAsHypothesis(text: string, anchor: Anchor): { start: number; end: number } | undefined {
  const { start, end, quote, prefix, suffix } = anchor;
  if (text.slice(start, end) === quote) return { start, end };
  if (quote === '') return undefined;
  const matches = searchQuote(text, quote, Math.min(256, quote.length / 2));
  let best: { match: Match; score: number } | undefined;
  for (const match of matches) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      50 * (1 - match.errors / quote.length) +
      20 * (prefix ? rateContext(before, prefix) : 1) +
      20 * (suffix ? rateContext(after, suffix) : 1) +
      2 * (1 - Math.abs(match.start - start) / text.length);
    if (!best || score > best.score) best = { match, score };
  }
  return best?.match;
}

function searchQuote(text: string, quote: string, maxErrors: number): Match[] {
  const verbatim: Match[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    verbatim.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return verbatim.length > 0 ? verbatim : search(text, quote, maxErrors);
}

function rateContext(text: string, context: string): number {
  if (text === '') return 0;
  const errors = searchQuote(text, context, context.length)[0]?.errors ?? context.length;
  return 1 - errors / context.length;
}
