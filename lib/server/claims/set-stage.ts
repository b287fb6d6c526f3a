import type { ClaimRow } from '@/lib/contract/claims';
import type { Claim } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { requireCourse } from '../stages/require-course';
import { requireLegal } from '../stages/require-legal';
import { settleStage } from '../stages/settle-stage';
import { refuseTraining } from '../training/refuse-training';
import { getClaim } from './get-claim';
import { getClaimInUse } from './get-claim-in-use';
import { refuseBlind } from './refuse-blind';

interface Input {
  claimId: string;
  version: number;
  stage: 'open' | 'independent';
  /** Why a claim is opened in the middle of its protocol; the report prints it. */
  reason: string;
}

/**
 * Opens a claim to all or makes it independent. Out of a protocol a claim is opened with a reason, and for good. An editor who has yet to judge the claim may not open it: that would
 * show them the verdicts they must not know.
 */
export async function setStage(
  actor: Actor,
  write: Write,
  { claimId, version, stage, reason }: Input,
): Promise<ClaimRow> {
  const { tx, now, record } = write;
  authorise(actor, 'claims.setStage');
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  await refuseTraining(tx, claim, 'protocols');
  if (claim.version !== version) refuseStale(await getClaim(actor, tx, { claimId }));
  if (claim.stage === stage) return getClaim(actor, tx, { claimId });
  if (stage === 'open') await refuseBlind(tx, actor, [claim]);
  if (claim.protocol !== null) {
    await leaveProtocol(actor, write, claim, { stage, reason });
    return getClaim(actor, tx, { claimId });
  }
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
    data: { label: `${claimLabel(claim)} (${reason ? `${stage}: ${reason}` : stage})`, stage, reason },
  });
  return getClaim(actor, tx, { claimId });
}

async function leaveProtocol(
  actor: Actor,
  write: Write,
  claim: Claim,
  { stage, reason }: Pick<Input, 'stage' | 'reason'>,
): Promise<void> {
  const { tx, now, newId } = write;
  const course = await requireCourse(tx, claim);
  if (stage === 'independent') {
    throw new Problem('RULE_BROKEN', 'What was revealed cannot be hidden again.', { rule: 'revealed' });
  }
  requireLegal(course, { kind: 'open', reason });
  await tx.stageMove.create({
    data: {
      workspaceId: actor.workspaceId,
      id: newId(),
      claimId: claim.id,
      kind: 'open',
      stage: claim.stage,
      reason,
      createdById: actor.userId,
      createdAt: now,
    },
  });
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: claim.id } },
    data: { version: { increment: 1 } },
  });
  await settleStage(write, claim);
}
