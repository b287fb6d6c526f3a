import { gatherPlaces, type Place } from './gather-places';
import { rememberIndex } from './remember-index';

/**
 * Lists where a quote may stand in a text, best first, for a person to choose from when a passage is lost or
 * has to be confirmed, and for selectors from elsewhere that have no more than a quote.
 *
 * `near` is an offset that puts the nearer of two equally good places first; without it the first in the text comes first.
 */
export function listPlaces({
  text,
  quote,
  prefix = '',
  suffix = '',
  near = 0,
  limit = 10,
}: {
  text: string;
  quote: string;
  prefix?: string;
  suffix?: string;
  near?: number;
  limit?: number;
}): Place[] {
  const places = gatherPlaces(rememberIndex(text), { quote, prefix, suffix });
  return places
    .sort((a, b) => b.score - a.score || Math.abs(a.start - near) - Math.abs(b.start - near))
    .slice(0, limit);
}
