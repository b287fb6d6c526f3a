import type { Claim } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { type CheckStageKind, isCheck } from '@/lib/domain/stage';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { findFreePlace } from './find-free-place';
import { loadCourse } from './load-course';
import { readStanding } from './read-standing';
import { requireLegal } from './require-legal';
import { settleStage } from './settle-stage';
import { createPlace } from './take-place';

export interface TakenPlace {
  assignmentId: string;
  stage: CheckStageKind;
  submitted: boolean;
  sawOthers: boolean;
}

/**
 * The place that a verdict fulfils: one's own that waits, or else the one it fulfilled before, or else a free one, which
 * is then taken. Refuses whoever has no place in a claim that follows a protocol; nothing for a claim that follows none,
 * or that is open to all.
 */
export async function enterStage(actor: Actor, write: Write, claim: Claim): Promise<TakenPlace | undefined> {
  const { tx } = write;
  const { userId } = actor;
  const course = await loadCourse(tx, claim);
  if (!course) return undefined;
  const own = course.places.filter((place) => place.userId === userId);
  const held = own.find(({ submitted }) => !submitted) ?? own.at(-1);
  if (held) {
    // Otherwise the report would call a verdict cold that was given before the evidence was all there.
    if (!course.decided) requireLegal(course, { kind: 'submit', userId });
    return readPlace(write, claim, held.assignmentId);
  }
  if (course.opened || course.decided) return undefined;
  const { stage, refusal } = await findFreePlace(tx, claim, userId);
  if (refusal !== null || !isCheck(stage)) {
    throw new Problem('RULE_BROKEN', `You cannot judge claim ${claim.number} now. ${refusal ?? ''}`.trim(), {
      rule: 'no_place',
    });
  }
  const assignmentId = await createPlace(actor, write, {
    claimId: claim.id,
    claim,
    course,
    standing: requireFound((await readStanding(tx, claim, [userId])).get(userId)),
    stage,
    userId,
    name: actor.name,
    dueAt: null,
    note: '',
    exception: null,
  });
  return readPlace(write, claim, assignmentId);
}

/** Marks the place as fulfilled by the first verdict given in it, and moves the claim on where that completes a stage. */
export async function fulfilPlace(
  write: Write,
  claim: Claim,
  { place, version }: { place: TakenPlace | undefined; version: number },
): Promise<void> {
  if (!place || place.submitted) return;
  await write.tx.assignment.update({
    where: { workspaceId_id: { workspaceId: claim.workspaceId, id: place.assignmentId } },
    data: { submittedAt: write.now, submittedVersion: version },
  });
  await settleStage(write, claim);
}

/** A verdict that was withdrawn fulfils nothing: its place waits again. */
export async function vacatePlace({ userId }: Actor, write: Write, claim: Claim): Promise<void> {
  const { workspaceId, id: claimId } = claim;
  await write.tx.assignment.updateMany({
    where: { workspaceId, claimId, userId, releasedAt: null, submittedAt: { not: null } },
    data: { submittedAt: null, submittedVersion: null },
  });
  await settleStage(write, claim);
}

async function readPlace({ tx }: Write, { workspaceId }: Claim, id: string): Promise<TakenPlace> {
  const { stage, submittedAt, sawOthers } = await tx.assignment.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id } },
  });
  if (!isCheck(stage)) throw new Error('A place of a protocol is in a check.');
  return { assignmentId: id, stage, submitted: submittedAt !== null, sawOthers };
}
