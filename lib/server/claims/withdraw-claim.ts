import type { ClaimRow } from '@/lib/contract/claims';
import { claimLabel } from '@/lib/domain/claim-label';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { getClaim } from './get-claim';
import { getClaimInUse } from './get-claim-in-use';
import { refuseDecided } from './refuse-decided';

interface Input {
  claimId: string;
  version: number;
  reason: string;
}

/** Takes a claim out of the case, with a reason; its work stays with it. */
export async function withdrawClaim(
  actor: Actor,
  { tx, now, record }: Write,
  { claimId, version, reason }: Input,
): Promise<ClaimRow> {
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  authorise(actor, 'claims.withdraw', { belongsTo: claim.createdById });
  if (claim.version !== version) refuseStale(await getClaim(actor, tx, { claimId }));
  await refuseDecided(tx, claim);
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: claimId } },
    data: { withdrawnAt: now, withdrawnReason: reason, version: { increment: 1 } },
  });
  const { caseId } = claim;
  record({
    kind: 'claim.withdrawn',
    caseId,
    claimId,
    subjectId: claimId,
    data: { label: `${claimLabel(claim)} (${reason})`, reason },
  });
  return getClaim(actor, tx, { claimId });
}
