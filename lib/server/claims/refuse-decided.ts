import type { Claim, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';

/** Refuses what would change what the desk has decided on. */
export async function refuseDecided(tx: Tx, { workspaceId, id, number }: Claim): Promise<void> {
  const decision = await tx.decision.findFirst({ where: { workspaceId, claimId: id, withdrawnAt: null } });
  if (decision) {
    throw new Problem('RULE_BROKEN', `Claim ${number} is decided. Withdraw the decision first.`, {
      rule: 'claim_decided',
    });
  }
}
