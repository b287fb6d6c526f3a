import type { Verdict } from '@/lib/contract/verdicts';
import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { presentVerdict, verdictParts } from './present-verdict';

/** The actor's verdict on a claim as it is stored now, withdrawn or not. */
export async function findOwnVerdict(tx: Tx, actor: Actor, claimId: string): Promise<Verdict | null> {
  const { workspaceId, userId } = actor;
  const row = await tx.verdict.findUnique({
    where: { workspaceId_claimId_userId: { workspaceId, claimId, userId } },
    include: verdictParts,
  });
  return row && presentVerdict(row);
}
