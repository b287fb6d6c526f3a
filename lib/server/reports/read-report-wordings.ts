import type { Db } from '@/lib/db/database';
import type { ClaimWordings } from '../analysis/read-wordings';
import type { Actor } from '../core/actor';
import { loadWordings } from '../wordings/load-wordings';

/** What the engine reads of the wordings of claims, by claim id. */
export type ReportWordings = ReadonlyMap<string, ClaimWordings>;

/**
 * Reads the wordings of the claims that the desk has decided: before, they could lead a reviewer. The engine works in a
 * thread of its own, so this is never called inside a transaction.
 */
export async function readReportWordings(
  actor: Actor,
  db: Db,
  { caseId }: { caseId: string },
): Promise<ReportWordings> {
  const claims = await db.claim.findMany({
    where: {
      workspaceId: actor.workspaceId,
      caseId,
      withdrawnAt: null,
      mergedIntoId: null,
      decision: { is: { withdrawnAt: null } },
    },
    select: { id: true },
    orderBy: { number: 'asc' },
  });
  return loadWordings(db, actor, { caseId, claimIds: claims.map(({ id }) => id) });
}
