import type { Anchor } from './anchor';
import { chooseContext } from './choose-context';
import { splitsPair } from './surrogate-pairs';

/** Text kept on either side in any case, as much as Hypothesis keeps. */
const CONTEXT_LENGTH = 32;

/**
 * The most that is kept to tell a quote from its likes: beyond that the text itself repeats, and a person has
 * to decide.
 */
const MAX_CONTEXT_LENGTH = 256;

/**
 * Describes a stretch of a text so that `locate` finds it again after the text has been edited.
 *
 * `start` and `end` are UTF-16 units; ends inside a surrogate pair are moved out to hold the whole character, so the anchor's
 * offsets can differ from those given. Keeps 32 units on either side, more (up to 256) where the words stand in several places.
 * Throws a RangeError for offsets outside the text or in the wrong order.
 */
export function describe({ text, start, end }: { text: string; start: number; end: number }): Anchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > end) {
    throw new RangeError(`${start} to ${end} is not a stretch of a text of ${text.length} units.`);
  }
  const first = splitsPair(text, start) ? start - 1 : start;
  const last = start === end ? first : splitsPair(text, end) ? end + 1 : end;

  const told = chooseContext({ text, start: first, end: last, maxLength: MAX_CONTEXT_LENGTH });
  let from = Math.max(0, first - Math.max(CONTEXT_LENGTH, told.prefix.length));
  let to = Math.min(text.length, last + Math.max(CONTEXT_LENGTH, told.suffix.length));
  if (splitsPair(text, from)) from += 1;
  if (splitsPair(text, to)) to -= 1;
  return {
    start: first,
    end: last,
    quote: text.slice(first, last),
    prefix: text.slice(from, first),
    suffix: text.slice(last, to),
  };
}
