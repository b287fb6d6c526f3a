import type { Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';

/** The claim with its case and the case's scale; refused once it is withdrawn, merged, or its case archived. */
export async function requireJudgeableClaim(tx: Tx, actor: Actor, claimId: string) {
  const claim = requireFound(
    await tx.claim.findUnique({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: claimId } },
      include: { case: { include: { scale: true } } },
    }),
  );
  if (claim.mergedIntoId !== null) {
    throw new Problem('RULE_BROKEN', 'This claim was merged into another one. Judge that one instead.', {
      rule: 'claim_merged',
    });
  }
  if (claim.withdrawnAt !== null) {
    throw new Problem('RULE_BROKEN', 'This claim was withdrawn. Restore it before you judge it.', {
      rule: 'claim_withdrawn',
    });
  }
  if (claim.case.archivedAt !== null) {
    throw new Problem('RULE_BROKEN', 'This case is archived. Reopen it to go on working.', {
      rule: 'case_archived',
    });
  }
  return claim;
}
