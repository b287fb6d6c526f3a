import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { refuseArchived } from '../core/refuse-archived';
import { requireFound } from '../core/stale';

/** Takes the next claim number of a case, which must be open. The case's row keeps others waiting until the commit. */
export async function takeClaimNumber(tx: Tx, { workspaceId }: Actor, caseId: string): Promise<number> {
  const where = { workspaceId_id: { workspaceId, id: caseId } };
  const found = requireFound(await tx.case.findUnique({ where, select: { archivedAt: true } }));
  refuseArchived(found);
  const { nextClaim } = await tx.case.update({
    where,
    data: { nextClaim: { increment: 1 } },
    select: { nextClaim: true },
  });
  return nextClaim - 1;
}
