const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A quote of at most about `length` characters (as readers count them) on one line: cut after a word where there is
 * one, never inside an emoji or under a combining mark, and with an ellipsis where something was left out.
 */
export function shortenQuote(quote: string, length: number): string {
  const oneLine = quote.replace(/\s+/gu, ' ').trim();
  // A text of n UTF-16 units has at most n characters: most quotes need no segmenting.
  if (oneLine.length <= length) return oneLine;
  let end = 0;
  let lastSpace = 0;
  let count = 0;
  for (const { segment, index } of graphemes.segment(oneLine)) {
    if (count === length) {
      const cut = lastSpace > end / 2 ? lastSpace : end;
      return `${oneLine.slice(0, cut).trimEnd()}…`;
    }
    if (segment === ' ') lastSpace = index;
    end = index + segment.length;
    count += 1;
  }
  return oneLine;
}
