import type { ClaimRow } from '@/lib/contract/claims';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { getClaim } from './get-claim';

interface Input {
  claimId: string;
  version: number;
}

/** Brings back a withdrawn claim with all its work. A merged claim comes back by undoing the merge. */
export async function restoreClaim(
  actor: Actor,
  { tx, record }: Write,
  { claimId, version }: Input,
): Promise<ClaimRow> {
  const { workspaceId } = actor;
  const where = { workspaceId_id: { workspaceId, id: claimId } };
  const claim = requireFound(await tx.claim.findUnique({ where }));
  authorise(actor, 'claims.withdraw', { belongsTo: claim.createdById });
  if (claim.withdrawnAt === null)
    throw new Problem('RULE_BROKEN', 'This claim is not withdrawn.', { rule: 'claim_not_withdrawn' });
  const { count } = await tx.claim.updateMany({
    where: { workspaceId, id: claimId, version },
    data: { withdrawnAt: null, withdrawnReason: null, version: { increment: 1 } },
  });
  if (count === 0) refuseStale(await getClaim(actor, tx, { claimId }));
  const { caseId } = claim;
  record({ kind: 'claim.restored', caseId, claimId, subjectId: claimId, data: { label: claimLabel(claim) } });
  return getClaim(actor, tx, { claimId });
}
