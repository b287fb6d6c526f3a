import type { UtteranceAcross } from '@/lib/contract/analysis';
import type { QuoteChange } from '@/lib/domain/quote';

export type PlacedQuote = UtteranceAcross['quotes'][number];
export type Comparison = UtteranceAcross['comparisons'][number];

export interface Version {
  quote: PlacedQuote;
  /** What was done to it, held against `against`; null for the fullest one, which the others are held against. */
  comparison: Comparison | null;
  against: PlacedQuote | null;
}

/** What no reader would call a difference. */
const SAME: ReadonlySet<QuoteChange> = new Set(['verbatim', 'house_style']);

/**
 * The versions of an utterance in the order of the case's articles, the fullest one first: the others are read against
 * it. A quote that was held against several others is there once, with the gravest comparison.
 */
export function arrangeUtterance(
  { id, quotes, comparisons }: UtteranceAcross,
  articleOrder: readonly string[],
): Version[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const place = new Map(articleOrder.map((articleId, at) => [articleId, at]));
  const rank = (quote: PlacedQuote) => (quote.id === id ? -1 : (place.get(quote.articleId) ?? place.size));
  return [...quotes]
    .sort((a, b) => rank(a) - rank(b) || a.start - b.start)
    .map((quote) => {
      const [comparison = null] = comparisons
        .filter(({ quoteId }) => quoteId === quote.id)
        .sort((a, b) => Number(isDifference(b)) - Number(isDifference(a)) || b.score - a.score);
      return { quote, comparison, against: (comparison && byId.get(comparison.againstId)) ?? null };
    });
}

/** Whether articles (or one article in two places) give an utterance otherwise than verbatim or in house style. */
export function hasDifference({ comparisons }: Pick<UtteranceAcross, 'comparisons'>): boolean {
  return comparisons.some(
    (comparison) => comparison.answer?.answer !== 'rejected' && isDifference(comparison),
  );
}

/** Whether a comparison found more than verbatim words or another house style. */
export function isDifference({
  changes,
  changesSense,
}: Pick<Comparison, 'changes' | 'changesSense'>): boolean {
  return changesSense || changes.some((change) => !SAME.has(change));
}
