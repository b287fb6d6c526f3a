import { Prisma, type Tx } from '@/lib/db/database';
import { withoutHiddenPassages } from '@/lib/db/hidden-work';
import { readingMinutes } from '@/lib/domain/reading-time';
import type { Actor } from '../core/actor';
import { loadHiddenWork } from '../visibility/hidden-work';

/** Minutes to read the newest revisions of the articles that state each claim; a claim that none states is not in the map. */
export async function loadClaimMinutes(
  db: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  claimIds: string[],
): Promise<ReadonlyMap<string, number>> {
  if (claimIds.length === 0) return new Map();
  const { workspaceId } = actor;
  const hidden = await loadHiddenWork(db, actor, { claimIds });
  const rows = await db.$queryRaw<{ claimId: string; words: number }[]>(Prisma.sql`
    SELECT stated."claimId", sum(newest."words")::int AS "words"
    FROM (
      SELECT DISTINCT p."claimId", p."articleId" FROM "Passage" p
      JOIN "Article" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."articleId" AND a."removedAt" IS NULL
      WHERE p."workspaceId" = ${workspaceId}::uuid AND p."claimId" = ANY(${claimIds}::uuid[]) AND p."removedAt" IS NULL
        ${withoutHiddenPassages(hidden, 'p')}
    ) stated
    JOIN LATERAL (
      SELECT r."words" FROM "Revision" r
      WHERE r."workspaceId" = ${workspaceId}::uuid AND r."articleId" = stated."articleId"
      ORDER BY r."number" DESC LIMIT 1
    ) newest ON true
    GROUP BY stated."claimId"`);
  return new Map(rows.map(({ claimId, words }) => [claimId, readingMinutes(words)]));
}
