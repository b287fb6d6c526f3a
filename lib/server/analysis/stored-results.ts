import { z } from 'zod';
import {
  Candidate,
  Quote,
  QuoteComparison,
  ReusePair,
  SharedDifference,
  SpokenBy,
  TextRange,
} from '@/lib/contract/analysis';
import { NamedOrigin } from '@/lib/contract/origins';
import type { Tx } from '@/lib/db/database';

const Id = z.uuid();

export const StoredRevisions = z.array(z.object({ articleId: Id, revisionId: Id }));

/** SharedWords of lib/domain/reuse.ts. */
export const SharedWordsRow = z.object({
  a: Id,
  b: Id,
  words: z.int(),
  share: z.number(),
  ofId: Id,
});

/** What is stored of each kind, by the engine of this version; a row of another shape is not read. */
const schemas = {
  quotes: z.object({ revisionId: Id, quotes: z.array(Quote) }),
  comparisons: z.object({
    utterances: z.array(
      z.object({ id: z.string(), speaker: z.string().nullable(), quoteIds: z.array(z.string()) }),
    ),
    comparisons: z.array(QuoteComparison),
  }),
  candidates: z.object({ revisionId: Id, candidates: z.array(Candidate) }),
  origins: z.object({ revisionId: Id, named: z.array(NamedOrigin) }),
  reuse: z.object({
    revisions: StoredRevisions,
    pairs: z.array(ReusePair),
    shared: z.array(SharedWordsRow),
  }),
  shared: z.object({
    revisions: StoredRevisions,
    statements: z.array(
      z.object({
        /** Which of the sentences can stand for all, and with which words. */
        lead: z.int(),
        words: TextRange,
        statement: z.string(),
        /** `part` says so; offsets of the text. */
        sentences: z.array(
          TextRange.extend({ articleId: Id, sentence: z.string(), part: TextRange, ...SpokenBy.shape }),
        ),
        differences: z.array(SharedDifference),
      }),
    ),
  }),
  events: z.object({ others: z.array(z.object({ articleId: Id, reason: z.string() })) }),
};

export type StoredKind = keyof typeof schemas;
export type StoredResults = { [Kind in StoredKind]: z.infer<(typeof schemas)[Kind]> };

/** By kind and subject: an article, or the case. */
type Read<Kind extends StoredKind> = { [One in Kind]: Map<string, StoredResults[One]> };

/**
 * What is stored for a case, or for one article of it. A row that an older engine wrote in another shape is left out: it is computed again before
 * long, and half understood it would be wrong.
 */
export async function readStoredResults<Kind extends StoredKind>(
  db: Pick<Tx, 'analysis'>,
  { workspaceId, caseId, subjectId }: { workspaceId: string; caseId: string; subjectId?: string },
  kinds: readonly Kind[],
): Promise<Read<Kind>> {
  const rows = await db.analysis.findMany({
    where: { workspaceId, caseId, subjectId, kind: { in: [...kinds] } },
    select: { subjectId: true, kind: true, result: true },
    orderBy: { subjectId: 'asc' },
  });
  const read = Object.fromEntries(
    kinds.map((kind) => {
      const results = rows
        .filter((row) => row.kind === kind)
        .flatMap(({ subjectId, result }) => {
          const { data } = schemas[kind].safeParse(result);
          return data === undefined ? [] : [[subjectId, data] as const];
        });
      return [kind, new Map(results)];
    }),
  );
  // One map for each of the kinds, of the results that its schema let through.
  return read as Read<Kind>;
}
