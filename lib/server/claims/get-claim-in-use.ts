import { type Claim, Prisma, type Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { refuseArchived } from '../core/refuse-archived';
import { requireFound } from '../core/stale';

interface Asked {
  claimId: string;
  /** Whether the claim itself is about to change, and not only work that hangs on it. */
  forChange?: boolean;
}

/**
 * The claim, locked until the transaction ends, so that it cannot be merged or withdrawn meanwhile. Refuses claims that
 * no longer take work, and cases that are archived.
 */
export async function getClaimInUse(
  tx: Tx,
  { workspaceId }: Actor,
  { claimId, forChange = false }: Asked,
): Promise<Claim> {
  const lock = forChange ? Prisma.sql`FOR NO KEY UPDATE` : Prisma.sql`FOR SHARE`;
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "Claim" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${claimId}::uuid ${lock}`);
  const found = await tx.claim.findUnique({
    where: { workspaceId_id: { workspaceId, id: claimId } },
    include: { case: { select: { archivedAt: true } } },
  });
  const { case: home, ...claim } = requireFound(found);
  refuseArchived(home);
  if (claim.mergedIntoId !== null) {
    throw new Problem('RULE_BROKEN', `Claim ${claim.number} was merged into another one. Work on that one.`, {
      rule: 'claim_merged',
    });
  }
  if (claim.withdrawnAt !== null) {
    throw new Problem('RULE_BROKEN', `Claim ${claim.number} is withdrawn. Restore it first.`, {
      rule: 'claim_withdrawn',
    });
  }
  return claim;
}
