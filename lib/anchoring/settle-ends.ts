import type { Quoted } from './gather-places';
import { splitsPair } from './surrogate-pairs';

/**
 * How far an end is moved to reach the border of a word: longer "words" are addresses or a script that puts
 * no spaces.
 */
const MAX_STEP = 24;

/**
 * Moves the ends of a changed place to where a person would have put them: characters stay whole (surrogate
 * pairs, combining marks, joined emoji), and where the quote began or ended with a whole word, so does the
 * place.
 */
export function settleEnds(
  text: string,
  place: { start: number; end: number },
  { quote, prefix, suffix }: Quoted,
): { start: number; end: number } {
  let { start, end } = place;
  if (isWord(quote, 0) && !isWord(prefix, prefix.length - 1)) {
    while (start < end - 1 && !isWord(text, start)) start += 1;
    const first = start;
    start -= countWhile((step) => isWord(text, first) && isWord(text, first - 1 - step));
  }
  if (isWord(quote, quote.length - 1) && !isWord(suffix, 0)) {
    while (end > start + 1 && !isWord(text, end - 1)) end -= 1;
    const last = end;
    end += countWhile((step) => isWord(text, last - 1) && isWord(text, last + step));
  }
  while (splitsPair(text, start) || (start > 0 && isJoined(text, start))) start -= 1;
  while (splitsPair(text, end) || (end < text.length && isJoined(text, end))) end += 1;
  return { start, end };
}

/** How many steps the condition holds; none at all if it holds beyond MAX_STEP. */
function countWhile(holds: (step: number) => boolean): number {
  let count = 0;
  while (count < MAX_STEP && holds(count)) count += 1;
  return count < MAX_STEP ? count : 0;
}

/**
 * Whether the character here belongs to the one before: a combining mark, a variation selector, one side of a
 * joiner.
 */
function isJoined(text: string, at: number): boolean {
  return /[\p{M}\u200d]/u.test(text.charAt(at)) || text.charAt(at - 1) === '\u200d';
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}
