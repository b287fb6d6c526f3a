import { alignChain } from './align-chain';
import { chainSeeds } from './chain-seeds';
import { compareContext, countSame } from './compare-context';
import { findQuote } from './find-quote';
import { listStarts, pickSeeds } from './pick-seeds';
import { scanText } from './scan-text';
import { SEED_LENGTH, SEED_STRIDE, type SeedIndex } from './seed-index';
import { settleEnds } from './settle-ends';
import { splitsPair } from './surrogate-pairs';

/**
 * A place where a quote may stand. All scores are from 0 to 1; `quoteScore` is 1 only where it stands word
 * for word.
 */
export type Place = {
  start: number;
  end: number;
  quoteScore: number;
  /** How alike the text around it is to the recorded context; undefined where none was recorded. */
  contextScore: number | undefined;
  score: number;
};

/** What to look for. */
export type Quoted = { quote: string; prefix: string; suffix: string };

/**
 * The words weigh 50, the text around them 2 x 20, as in Hypothesis' ranking; position weighs nothing, for it
 * would be a guess.
 */
const QUOTE_WEIGHT = 50;
const CONTEXT_WEIGHT = 40;

/** From this length on a quote's places are sure to be in the index. */
const INDEXED_LENGTH = SEED_LENGTH + SEED_STRIDE - 1;
/**
 * Text around a place that is this much alike has seeds in common with the context, so any rival to it would
 * have been seen.
 */
const TOLD = 0.7;
/** Text around a place that is this much alike is as it was but for a letter or two. */
const KEPT = 0.9;
/**
 * Of many word-for-word places, those with the most equal units beside them are compared; related ones have
 * seeds of their own too.
 */
const MAX_VERBATIM = 8;
/**
 * Places of a quote's rarest seed that are looked at: enough for any prose, an end for a text of one letter.
 */
const MAX_STARTS = 4096;
/** Changed places that are aligned. */
const MAX_CHAINS = 3;
/**
 * A chain must reach this share of the best chain, and of what its window's seeds could reach, to be worth
 * aligning.
 */
const MIN_CHAIN_SHARE = 0.5;
const MIN_COVERED = 0.12;
/** Reading all of a text for a quote without any seed may cost so many comparisons, about 5 ms. */
const MAX_SCAN = 1 << 21;
/** A stretch with more errors than half of the quote is not that quote, the limit Hypothesis draws too. */
const MAX_ERROR_SHARE = 0.5;

type Found = { start: number; end: number; errors: number };

/**
 * Gathers the places where a quote may stand, word for word or changed, best first; of places that overlap
 * only the better, unless both stand word for word. An empty quote stands nowhere in particular.
 */
export function gatherPlaces(index: SeedIndex, quoted: Quoted): Place[] {
  const { text } = index;
  const { quote } = quoted;
  if (quote === '') return [];
  const places = listChanged(index, quoted).map((found) => rate(text, quoted, found));
  // A quote too short for the index costs a reading of the whole text, and one place is told by the text
  // around it already.
  const isTold = places.some((place) => place.quoteScore === 1 && (place.contextScore ?? 0) >= TOLD);
  if (quote.length >= INDEXED_LENGTH || !isTold) {
    for (const start of listVerbatim(index, quoted)) {
      places.push(rate(text, quoted, { start, end: start + quote.length, errors: 0 }));
    }
  }
  if (places.length === 0 && quote.length * text.length <= MAX_SCAN) {
    const maxErrors = quote.length * MAX_ERROR_SHARE;
    for (const found of scanText({ text, quote, maxErrors }))
      places.push(rate(text, quoted, settle(text, quoted, found)));
  }
  const ranked = places
    .filter((place) => isThatQuote(place, quote.length))
    .sort((a, b) => b.score - a.score || a.start - b.start);
  return ranked.filter((place, rank) => !ranked.slice(0, rank).some((better) => isSamePlace(better, place)));
}

/**
 * Whether the words are near enough, or the text on both sides is so much as it was that these are the words
 * put for them.
 */
function isThatQuote({ start, end, quoteScore, contextScore }: Place, length: number): boolean {
  if (quoteScore >= 1 - MAX_ERROR_SHARE) return true;
  return (contextScore ?? 0) >= KEPT && end - start <= 2 * length + 8 && end - start >= length / 3;
}

function isSamePlace(better: Place, place: Place): boolean {
  if (better.start === place.start && better.end === place.end) return true;
  const overlap = better.start < place.end && place.start < better.end;
  return overlap && (better.quoteScore < 1 || place.quoteScore < 1);
}

function listVerbatim(index: SeedIndex, { quote, prefix, suffix }: Quoted): number[] {
  const { text } = index;
  const starts: number[] = [];
  if (quote.length < INDEXED_LENGTH) {
    for (const { start } of findQuote({ text, quote })) if (starts.push(start) === MAX_STARTS) break;
  } else {
    for (const start of listStarts(index, quote, MAX_STARTS)) {
      if (start !== starts.at(-1) && text.startsWith(quote, start) && isWhole(text, start, quote.length))
        starts.push(start);
    }
  }
  if (starts.length <= MAX_VERBATIM) return starts;
  const same = (start: number) =>
    countSame(text, start - 1, prefix, prefix.length - 1, -1) +
    countSame(text, start + quote.length, suffix, 0, 1);
  return starts
    .map((start) => ({ start, same: same(start) }))
    .sort((a, b) => b.same - a.same || a.start - b.start)
    .slice(0, MAX_VERBATIM)
    .map(({ start }) => start);
}

function isWhole(text: string, start: number, length: number): boolean {
  return start >= 0 && !splitsPair(text, start) && !splitsPair(text, start + length);
}

function listChanged(index: SeedIndex, quoted: Quoted): Found[] {
  const { text } = index;
  const { quote, prefix, suffix } = quoted;
  const window = prefix + quote + suffix;
  const seeds = pickSeeds(index, window);
  const chains = chainSeeds({ seeds, length: window.length, limit: MAX_CHAINS });
  const best = chains[0]?.score ?? 0;
  const quoteStart = prefix.length;
  const quoteEnd = quoteStart + quote.length;
  const found: Found[] = [];
  for (const chain of chains) {
    if (chain.score < best * MIN_CHAIN_SHARE || chain.score < window.length * MIN_COVERED) break;
    const aligned = alignChain({ text, window, seeds: chain.seeds, quoteStart, quoteEnd });
    if (aligned) found.push(settle(text, quoted, aligned));
  }
  return found;
}

function settle(text: string, quoted: Quoted, found: Found): Found {
  const { start, end } = settleEnds(text, found, quoted);
  return { start, end, errors: found.errors + Math.abs(start - found.start) + Math.abs(end - found.end) };
}

function rate(text: string, { quote, prefix, suffix }: Quoted, found: Found): Place {
  const { start, end } = found;
  const verbatim = end - start === quote.length && text.startsWith(quote, start);
  const quoteScore = verbatim
    ? 1
    : Math.max(0, 1 - Math.max(1, found.errors) / Math.max(quote.length, end - start));
  const recorded = prefix.length + suffix.length;
  if (recorded === 0) return { start, end, quoteScore, contextScore: undefined, score: quoteScore };

  const before = prefix.length * compareContext({ text, at: start, context: prefix, side: 'before' });
  const after = suffix.length * compareContext({ text, at: end, context: suffix, side: 'after' });
  const contextScore = (before + after) / recorded;
  const score = (QUOTE_WEIGHT * quoteScore + CONTEXT_WEIGHT * contextScore) / (QUOTE_WEIGHT + CONTEXT_WEIGHT);
  return { start, end, quoteScore, contextScore, score };
}
