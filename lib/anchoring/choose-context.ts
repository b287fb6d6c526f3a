import { findQuote } from './find-quote';
import { splitsPair } from './surrogate-pairs';

export type ContextOptions = {
  text: string;
  start: number;
  end: number;
  /**
   * Only what tells the quote from its likes, on one side, cut inside words. Otherwise whole words on both
   * sides.
   */
  minimal?: boolean;
  /** Prefix, quote and suffix together have at least so many UTF-16 units, as far as the text has them. */
  minimumLength?: number;
  /** A "word" longer than this (a genome, an address) is cut. */
  maxWordLength?: number;
  /** About the most units on one side; beyond it a quote may stay ambiguous. */
  maxLength?: number;
};

/**
 * Chooses the text before and after a quote that tells it from every other place with the same words, for an
 * anchor of our own or a W3C TextQuoteSelector. Where nothing needs telling apart it completes the words at
 * the quote's ends and adds no more.
 *
 * Answers the two strings as they stand in the text; neither begins or ends inside a surrogate pair. The way
 * of growing is that of Apache Annotator's describeTextQuote: each rival place is shut out by the first
 * character in which it differs.
 */
export function chooseContext(options: ContextOptions): { prefix: string; suffix: string } {
  const { text, start, end, minimal = false, minimumLength = 0, maxWordLength = 50 } = options;
  const { maxLength = Number.POSITIVE_INFINITY } = options;

  const half = Math.max(0, Math.floor((minimumLength - (end - start)) / 2));
  let from = Math.max(0, start - half);
  let to = Math.min(text.length, Math.max(end, from + minimumLength));
  from = Math.max(0, Math.min(from, to - minimumLength));
  if (!minimal) {
    from -= countWordBefore(text, from, maxWordLength);
    to += countWordAfter(text, to, maxWordLength);
  }

  for (const rival of findQuote({ text, quote: text.slice(start, end) })) {
    if (rival.start === start) continue;
    const shift = rival.start - start;
    if (!standsAt(text, from, start, from + shift) || !standsAt(text, end, to, end + shift)) continue;

    let before = countUntilDifferent(text, from, shift, -1, maxLength - (start - from));
    let after = countUntilDifferent(text, to, shift, 1, maxLength - (to - end));
    if (before === 0 && after === 0) break;
    if (minimal) {
      if (before > 0 && (after === 0 || before <= after)) after = 0;
      else before = 0;
    } else {
      if (before > 0) before += countWordBefore(text, from - before, maxWordLength);
      if (after > 0) after += countWordAfter(text, to + after, maxWordLength);
    }
    from -= before;
    to += after;
  }

  from = Math.max(from, start - maxLength);
  to = Math.min(to, end + maxLength);
  if (splitsPair(text, from)) from -= 1;
  if (splitsPair(text, to)) to += 1;
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

function standsAt(text: string, from: number, to: number, at: number): boolean {
  return at >= 0 && text.startsWith(text.slice(from, to), at);
}

/**
 * Units to add on one side until the two places differ, the differing one included; 0 where the text or the
 * limit ends first.
 */
function countUntilDifferent(text: string, at: number, shift: number, step: 1 | -1, limit: number): number {
  const first = step === 1 ? at : at - 1;
  for (let count = 0; count < limit; count += 1) {
    const here = first + step * count;
    if (here < 0 || here >= text.length) return 0;
    const there = here + shift;
    if (there < 0 || there >= text.length) return count + 1;
    if (text.charCodeAt(here) !== text.charCodeAt(there)) return count + 1;
  }
  return 0;
}

function countWordBefore(text: string, at: number, limit: number): number {
  let count = 0;
  while (count < limit && at - count > 0 && !isSpace(text, at - count - 1)) count += 1;
  return count;
}

function countWordAfter(text: string, at: number, limit: number): number {
  let count = 0;
  while (count < limit && at + count < text.length && !isSpace(text, at + count)) count += 1;
  return count;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
