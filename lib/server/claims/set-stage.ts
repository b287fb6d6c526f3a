import type { ClaimRow } from '@/lib/contract/claims';
import { claimLabel } from '@/lib/domain/claim-label';
import type { Stage } from '@/lib/domain/stage';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { getClaim } from './get-claim';
import { getClaimInUse } from './get-claim-in-use';
import { refuseBlind } from './refuse-blind';

interface Input {
  claimId: string;
  version: number;
  stage: Stage;
}

/**
 * Opens a claim to all or makes it independent. An editor who has yet to judge the claim may not open it: that would
 * show them the verdicts they must not know.
 */
export async function setStage(
  actor: Actor,
  { tx, now, record }: Write,
  { claimId, version, stage }: Input,
): Promise<ClaimRow> {
  authorise(actor, 'claims.setStage');
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  if (claim.version !== version) refuseStale(await getClaim(actor, tx, { claimId }));
  if (claim.stage === stage) return getClaim(actor, tx, { claimId });
  if (stage === 'open') await refuseBlind(tx, actor, [claim]);
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: claimId } },
    data: { stage, stageSince: now, version: { increment: 1 } },
  });
  const { caseId } = claim;
  record({
    kind: 'claim.stage_changed',
    caseId,
    claimId,
    subjectId: claimId,
    data: { label: `${claimLabel(claim)} (${stage})`, stage },
  });
  return getClaim(actor, tx, { claimId });
}
