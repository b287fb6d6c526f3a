import { z } from 'zod';
import { Prisma, type Tx } from '@/lib/db/database';
import type { SharedWords } from '@/lib/domain/reuse';
import { SharedWordsRow, StoredRevisions } from '../analysis/stored-results';

const Stored = z.object({ revisions: StoredRevisions, shared: z.array(SharedWordsRow) });

/**
 * How much of their own words articles share, as far as it was measured in the revisions that are the newest. Of what is
 * stored of shared text only this is fetched: the stretches are many times longer.
 */
export async function readSharedWords(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, caseId }: { workspaceId: string; caseId: string },
  articles: readonly { id: string; revisionId: string }[],
): Promise<SharedWords[]> {
  const [row] = await db.$queryRaw<unknown[]>(Prisma.sql`
    SELECT "result" -> 'revisions' AS "revisions", "result" -> 'shared' AS "shared" FROM "Analysis"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "subjectId" = ${caseId}::uuid AND "kind" = 'reuse'`);
  const { data: stored } = Stored.safeParse(row);
  if (!stored) return [];
  const newest = new Map(articles.map(({ id, revisionId }) => [id, revisionId]));
  const current = new Set(
    stored.revisions
      .filter(({ articleId, revisionId }) => newest.get(articleId) === revisionId)
      .map(({ articleId }) => articleId),
  );
  return stored.shared.filter(({ a, b }) => current.has(a) && current.has(b));
}
