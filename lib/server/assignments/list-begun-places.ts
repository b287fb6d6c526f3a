import { Prisma, type Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';

/**
 * Which of these assignments their holders have begun: they said that they are on it, or did anything about the claim
 * since they got it. What they read is not counted, since it serves every claim of the case.
 */
export async function listBegunPlaces(
  tx: Pick<Tx, '$queryRaw'>,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  assignmentIds: string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT a."id" FROM "Assignment" a
    WHERE a."workspaceId" = ${workspaceId}::uuid AND a."id" = ANY(${assignmentIds}::uuid[])
      AND (a."keptAt" IS NOT NULL OR EXISTS (
        SELECT 1 FROM "Activity" y WHERE y."workspaceId" = a."workspaceId" AND y."claimId" = a."claimId"
          AND y."actorId" = a."userId" AND y."kind" NOT LIKE 'assignment.%'
          AND y."seq" > (SELECT max(given."seq") FROM "Activity" given
            WHERE given."workspaceId" = a."workspaceId" AND given."claimId" = a."claimId"
              AND given."kind" = 'assignment.made' AND given."subjectId" = a."id")))`);
  return new Set(rows.map(({ id }) => id));
}
