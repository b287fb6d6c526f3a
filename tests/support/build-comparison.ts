import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Db, Prisma } from '@/lib/db/database';
import type { Quote, QuoteComparison } from '@/lib/domain/quote';
import { comparisonKey } from '@/lib/server/suggestions/suggestion-key';
import type { BuiltArticle } from './build-article';
import type { BuiltWorkspace } from './build-workspace';

/** A quotation of an article held against a longer one in it, as the engine would store them; answers its key. */
export async function buildComparison(
  db: Db,
  { workspaceId }: BuiltWorkspace,
  { caseId, article }: { caseId: string; article: BuiltArticle },
): Promise<string> {
  const quote = makeQuote(article, 0, 10);
  const against = makeQuote(article, 0, 25);
  const comparison: QuoteComparison = {
    quoteId: quote.id,
    againstId: against.id,
    changes: ['altered'],
    cuts: [],
    changesSense: true,
    reason: 'Other words',
    score: 1,
  };
  const results = {
    quotes: {
      subjectId: article.articleId,
      result: { revisionId: article.revisionId, quotes: [quote, against] },
    },
    comparisons: {
      subjectId: caseId,
      result: {
        utterances: [{ id: against.id, speaker: 'A spokesman', quoteIds: [quote.id, against.id] }],
        comparisons: [comparison],
      },
    },
  };
  for (const kind of ['quotes', 'comparisons'] as const) {
    const { subjectId, result } = results[kind];
    await db.analysis.create({
      data: {
        workspaceId,
        caseId,
        subjectId,
        kind,
        engine: ENGINE_VERSION,
        revisionIds: [article.revisionId],
        basis: 'built',
        // Plain data by its type.
        result: result as unknown as Prisma.InputJsonValue,
      },
    });
  }
  return comparisonKey(quote, against);
}

function makeQuote({ articleId, text }: BuiltArticle, start: number, end: number): Quote {
  return {
    id: `${articleId}:${start}-${end}`,
    articleId,
    form: 'direct',
    start,
    end,
    pieces: [{ start, end }],
    words: text.slice(start, end),
    context: text,
    voice: 'named',
    speaker: 'A spokesman',
    verb: 'said',
    attribution: null,
    occasion: null,
    complete: false,
    closed: true,
    backshifted: false,
    foreign: false,
  };
}
