import type { Anchor } from './anchor';
import { findQuote } from './find-quote';
import { gatherPlaces, type Place } from './gather-places';
import { rememberIndex } from './remember-index';
import { splitsPair } from './surrogate-pairs';

/**
 * Where an anchored passage is in a text. `exact`: at the same offsets, with the same words. `moved`: the
 * same words, in one other place only. `fuzzy`: words that have changed, or a place that is likely but not
 * certain; a person must confirm it. `lost`: nowhere, or in two places that are equally good. `score` is from
 * 0 to 1, how alike the words and the text around them are.
 */
export type Location =
  | { kind: 'exact' | 'moved' | 'fuzzy'; start: number; end: number; score: number }
  | { kind: 'lost' };

/**
 * Two places whose scores differ by less are equally good: about the one word in the context that an edit of
 * its own explains.
 */
const EQUAL = 0.02;
/** A place must be better than the next by this much to stand for itself; in between a person is asked. */
const CLEAR = 0.05;
/** Unrelated English is alike by 0.2 to 0.35; a context above this says that it is the same text. */
const RELATED = 0.4;
/**
 * Words as few as these recur (names, titles): with nothing of the old text around them they may be another
 * mention.
 */
const RECURRING_LENGTH = 32;
/** Shorter words that have changed, with no text recorded around them, are any words. */
const SHORTEST_CHANGED = 8;
/** Changed words need this much of themselves or of the text around them to be worth asking a person. */
const CREDIBLE_QUOTE = 0.7;

/**
 * Finds again, in a text that may have been edited, the place an anchor describes. Never guesses: nearness to
 * the old offsets decides nothing, and two equally good places are `lost`.
 *
 * Offsets are UTF-16 units, always inside the text and between whole characters. Where it has to search, the
 * first call for a text indexes it, in time linear to its length; further calls for the same text do not.
 */
export function locate({ text, anchor }: { text: string; anchor: Anchor }): Location {
  const { start, end, quote } = anchor;
  const stays = end === start + quote.length && standsAt(text, quote, start);
  if (stays && keepsContext(text, anchor)) return { kind: 'exact', start, end, score: 1 };
  if (quote === '') return locatePoint(text, anchor);
  return decide(anchor, gatherPlaces(rememberIndex(text), anchor));
}

function standsAt(text: string, quote: string, start: number): boolean {
  if (start < 0 || start + quote.length > text.length || !text.startsWith(quote, start)) return false;
  return !splitsPair(text, start) && !splitsPair(text, start + quote.length);
}

/**
 * Whether the text around the old place is as it was on both sides, or on one side where that says something.
 */
function keepsContext(text: string, { start, end, prefix, suffix }: Anchor): boolean {
  const before = start >= prefix.length && text.startsWith(prefix, start - prefix.length);
  const after = text.startsWith(suffix, end);
  return (before && after) || (before && prefix !== '') || (after && suffix !== '');
}

function decide(anchor: Anchor, places: Place[]): Location {
  const best = places[0];
  if (!best) return { kind: 'lost' };
  const { start, end, score } = best;

  // The same words at the same offsets are the same passage, whatever has changed around it, unless another
  // place is better.
  const still = places.find((place) => place.quoteScore === 1 && place.start === anchor.start);
  if (still && still.score > score - EQUAL) {
    return { kind: 'exact', start: still.start, end: still.end, score: still.score };
  }
  // The quote with all the text that was recorded to tell it from its likes: where that stands once, it is
  // the place.
  const whole = places.filter((place) => place.quoteScore === 1 && place.contextScore === 1);
  if (whole.length === 1) return { kind: 'moved', start, end, score };

  const rival = places[1];
  if (rival && isAsGood(rival, best)) return { kind: 'lost' };
  const lead = score - (rival?.score ?? 0);
  if (best.quoteScore === 1)
    return { kind: lead >= CLEAR && isTelling(best) ? 'moved' : 'fuzzy', start, end, score };
  return isCredible(best) ? { kind: 'fuzzy', start, end, score } : { kind: 'lost' };
}

function isAsGood(rival: Place, best: Place): boolean {
  if (best.score - rival.score < EQUAL) return true;
  // Where neither has anything of the old text around it, by how much it has nothing says nothing.
  return rival.quoteScore === best.quoteScore && !isRelated(best);
}

function isRelated({ contextScore }: Place): boolean {
  return contextScore !== undefined && contextScore >= RELATED;
}

function isTelling(place: Place): boolean {
  return place.contextScore === undefined || isRelated(place) || place.end - place.start >= RECURRING_LENGTH;
}

function isCredible(place: Place): boolean {
  if (isRelated(place)) return true;
  const shortest = place.contextScore === undefined ? SHORTEST_CHANGED : RECURRING_LENGTH;
  return place.quoteScore >= CREDIBLE_QUOTE && place.end - place.start >= shortest;
}

/**
 * A passage without words is a point: it is where the text on both its sides meets, if that is one place
 * only.
 */
function locatePoint(text: string, { prefix, suffix }: Anchor): Location {
  if (prefix + suffix === '') return { kind: 'lost' };
  const found = findQuote({ text, quote: '', prefix, suffix });
  const first = found.next();
  if (first.done || !found.next().done) return { kind: 'lost' };
  return { kind: 'moved', ...first.value, score: 1 };
}
