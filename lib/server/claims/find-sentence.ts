import { getSentenceAt } from '@/lib/compare/get-sentence-at';

interface Surrounded {
  before: string;
  quote: string;
  after: string;
}

/** The sentence, or sentences, that a quote stands in, out of the text around it. */
export function findSentence({ before, quote, after }: Surrounded): string {
  const text = before + quote + after;
  const from = before.length;
  const first = getSentenceAt(text, from);
  const last = getSentenceAt(text, Math.max(from, from + quote.length - 1));
  return text.slice(Math.min(first.start, from), Math.max(last.end, from + quote.length)).trim();
}
