import { splitsPair } from './surrogate-pairs';

/**
 * Lists every place where a quote stands word for word, overlapping ones too, as W3C's TextQuoteSelector means it: a given
 * `prefix` must stand directly before and a given `suffix` directly after. An empty quote stands between any two characters.
 *
 * Places are in text order; offsets are UTF-16 units and never split a surrogate pair. Source: Web Annotation
 * Data Model, 4.2.4.
 */
export function* findQuote({
  text,
  quote,
  prefix = '',
  suffix = '',
}: {
  text: string;
  quote: string;
  prefix?: string;
  suffix?: string;
}): Generator<{ start: number; end: number }> {
  const pattern = prefix + quote + suffix;
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) {
    const start = at + prefix.length;
    const end = start + quote.length;
    if (!splitsPair(text, start) && !splitsPair(text, end)) yield { start, end };
    // indexOf('') answers the text's length for ever once it gets there.
    if (at === text.length) return;
  }
}
