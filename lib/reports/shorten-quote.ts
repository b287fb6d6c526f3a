/** UTF-16 units that a character with its marks has at most, as far as anyone reads them. */
const UNITS_A_CHARACTER = 16;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A quote of at most about `length` characters (as readers count them) on one line: cut after a word where there is
 * one, never inside an emoji or under a combining mark, and with an ellipsis where something was left out.
 */
export function shortenQuote(quote: string, length: number): string {
  const oneLine = quote.replace(/\s+/gu, ' ').trim();
  // A text of n UTF-16 units has at most n characters: most quotes need no segmenting.
  if (oneLine.length <= length) return oneLine;
  // Each step of a segmenter copies the whole text it was given, so it gets no more than is looked at.
  const beginning = oneLine.slice(0, length * UNITS_A_CHARACTER);
  let end = 0;
  let lastSpace = 0;
  let count = 0;
  for (const { segment, index } of graphemes.segment(beginning)) {
    if (count === length) {
      const cut = lastSpace > end / 2 ? lastSpace : end;
      return `${oneLine.slice(0, cut).trimEnd()}…`;
    }
    if (segment === ' ') lastSpace = index;
    end = index + segment.length;
    count += 1;
  }
  return beginning.length === oneLine.length ? oneLine : `${oneLine.slice(0, end).trimEnd()}…`;
}
