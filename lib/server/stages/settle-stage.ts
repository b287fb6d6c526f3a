import type { Claim, Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { findCurrentStage } from '@/lib/domain/stage-machine';
import type { Write } from '../core/write';
import { loadCourse } from './load-course';

/**
 * Moves a claim to the stage where its course stands after a change, and records the move: when it opens, that is the
 * reveal. The claim must be locked.
 */
export async function settleStage({ tx, now, record }: Write, claim: Claim): Promise<void> {
  const course = await loadCourse(tx, claim);
  if (!course) return;
  const stage = findCurrentStage(course);
  const before = await readStage(tx, claim);
  if (stage === before) return;
  const { workspaceId, id, caseId } = claim;
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { stage, stageSince: now },
  });
  record({
    kind: stage === 'open' ? 'claim.revealed' : 'claim.stage_reached',
    caseId,
    claimId: id,
    subjectId: id,
    data: { label: claimLabel(claim), stage, from: before },
  });
}

async function readStage(tx: Tx, { workspaceId, id }: Claim) {
  const { stage } = await tx.claim.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id } },
    select: { stage: true },
  });
  return stage;
}
