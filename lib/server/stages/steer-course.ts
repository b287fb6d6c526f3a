import type { Course } from '@/lib/contract/stages';
import type { Claim, Prisma } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { addReviewer } from '@/lib/domain/protocol';
import type { CheckStageKind } from '@/lib/domain/stage';
import { getClaim } from '../claims/get-claim';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { refuseBlind } from '../claims/refuse-blind';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { getCourse } from './get-course';
import { requireCourse } from './require-course';
import { requireLegal } from './require-legal';
import { settleStage } from './settle-stage';

interface Input {
  claimId: string;
  version: number;
  stage: CheckStageKind;
  reason: string;
}

/** Ends a stage before it is complete; an owner's word, and the report prints the reason. */
export async function skipStage(actor: Actor, write: Write, input: Input): Promise<Course> {
  authorise(actor, 'stages.skip');
  const claim = await takeClaim(actor, write, input);
  const course = await requireCourse(write.tx, claim);
  const byOwner = actor.role === 'owner';
  requireLegal(course, { kind: 'skip', stage: input.stage, byOwner, reason: input.reason });
  await storeMove(actor, write, claim, { ...input, kind: 'skip' });
  await settleStage(write, claim);
  return getCourse(actor, write.tx, input);
}

/** Asks for one more reviewer in a stage, also when the checks are done: the claim goes back there. */
export async function askAgain(actor: Actor, write: Write, input: Input): Promise<Course> {
  authorise(actor, 'stages.askAgain');
  const claim = await takeClaim(actor, write, input);
  const course = await requireCourse(write.tx, claim);
  const { stage, reason } = input;
  requireLegal(course, { kind: 'ask_again', stage, reason });
  await write.tx.claim.update({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: claim.id } },
    data: { protocol: addReviewer(course.protocol, stage) as unknown as Prisma.InputJsonObject },
  });
  await storeMove(actor, write, claim, { ...input, kind: 'ask_again' });
  await settleStage(write, await getClaimInUse(write.tx, actor, { claimId: claim.id, forChange: true }));
  return getCourse(actor, write.tx, input);
}

/** Both steps speak of verdicts, so whoever has yet to judge blindly may not take them. */
async function takeClaim(actor: Actor, { tx }: Write, { claimId, version }: Input): Promise<Claim> {
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  if (claim.version !== version) refuseStale(await getClaim(actor, tx, { claimId }));
  await refuseBlind(tx, actor, [claim]);
  return claim;
}

async function storeMove(
  actor: Actor,
  { tx, now, newId, record }: Write,
  claim: Claim,
  { kind, stage, reason }: { kind: 'skip' | 'ask_again'; stage: CheckStageKind; reason: string },
): Promise<void> {
  const { workspaceId } = actor;
  const id = newId();
  await tx.stageMove.create({
    data: {
      workspaceId,
      id,
      claimId: claim.id,
      kind,
      stage,
      reason,
      createdById: actor.userId,
      createdAt: now,
    },
  });
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId, id: claim.id } },
    data: { version: { increment: 1 } },
  });
  record({
    kind: kind === 'skip' ? 'stage.skipped' : 'stage.asked_again',
    caseId: claim.caseId,
    claimId: claim.id,
    subjectId: id,
    data: { label: claimLabel(claim), stage, reason },
  });
}
