import type { z } from 'zod';
import type { Quote, QuoteComparison } from '@/lib/contract/analysis';
import type { Tx } from '@/lib/db/database';
import { readInputs } from '../analysis/read-inputs';
import { readStoredResults } from '../analysis/stored-results';
import type { Actor } from '../core/actor';
import { comparisonKey } from '../suggestions/suggestion-key';

type StoredQuote = z.infer<typeof Quote>;

export interface LoadedComparison extends z.infer<typeof QuoteComparison> {
  key: string;
}

export interface LoadedUtterance {
  id: string;
  speaker: string | null;
  quotes: (StoredQuote & { revisionId: string })[];
  comparisons: LoadedComparison[];
}

/**
 * What is stored of the quotations of a case, as far as it is of the newest revisions: what was computed from an older
 * text waits for its turn and is not shown, since its places are not those of the text any more.
 */
export async function loadComparisons(
  db: Pick<Tx, '$queryRaw' | 'analysis'>,
  { workspaceId }: Actor,
  caseId: string,
): Promise<LoadedUtterance[]> {
  const where = { workspaceId, caseId };
  const newest = new Map(
    (await readInputs(db, { ...where, texts: false })).map(({ id, revisionId }) => [id, revisionId]),
  );
  const stored = await readStoredResults(db, where, ['quotes', 'comparisons']);
  const quotes = new Map(
    [...stored.quotes].flatMap(([articleId, { revisionId, quotes: read }]) =>
      newest.get(articleId) === revisionId
        ? read.map((quote) => [quote.id, { ...quote, revisionId }] as const)
        : [],
    ),
  );
  const { utterances = [], comparisons = [] } = stored.comparisons.get(caseId) ?? {};
  return utterances.flatMap(({ id, speaker, quoteIds }) => {
    const own = new Set(quoteIds);
    const held = comparisons.filter(
      ({ quoteId, againstId }) =>
        (own.has(againstId) || own.has(quoteId)) && quotes.has(quoteId) && quotes.has(againstId),
    );
    // What is only reported belongs to the quotation that it is held against.
    for (const { quoteId, againstId } of held) own.add(quoteId).add(againstId);
    const read = [...own].flatMap((quoteId) => quotes.get(quoteId) ?? []);
    if (read.length === 0) return [];
    return [
      {
        id,
        speaker,
        quotes: read,
        comparisons: held.map((comparison) => ({
          ...comparison,
          key: comparisonKey(quotes.get(comparison.quoteId), quotes.get(comparison.againstId)),
        })),
      },
    ];
  });
}
