import type { Course as CourseAnswer } from '@/lib/contract/stages';
import type { Claim } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import type { CheckStageKind } from '@/lib/domain/stage';
import { refuseMove, type StageMove } from '@/lib/domain/stage-machine';
import { findLeftNote } from '../assignments/find-left-note';
import { requireReviewers } from '../assignments/require-reviewers';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { refuseTraining } from '../training/refuse-training';
import { getCourse } from './get-course';
import type { LoadedCourse } from './load-course';
import { readStanding, type Standing } from './read-standing';
import { requireCourse } from './require-course';
import { requireLegal } from './require-legal';

interface Input {
  claimId: string;
  stage: CheckStageKind;
  userId: string;
  dueAt: string | null;
  note: string;
  exception: string | null;
}

/** Gives a person a place in a stage of a claim, or takes one for oneself. */
export async function takePlace(actor: Actor, write: Write, input: Input): Promise<CourseAnswer> {
  const { claimId, userId, stage, exception } = input;
  const takes = userId === actor.userId ? 'assignments.take' : 'assignments.assign';
  authorise(actor, takes, { belongsTo: actor.userId });
  const { tx } = write;
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  await refuseTraining(tx, claim, 'assignments');
  const course = await requireCourse(tx, claim);
  const people = await requireReviewers(tx, actor, { userIds: [userId], field: 'userId' });
  const standing = requireFound((await readStanding(tx, claim, [userId])).get(userId));
  const asked = exception === null ? null : { byOwner: actor.role === 'owner', reason: exception };
  // What an editor gives may be for later; what one takes oneself is to be begun.
  const ahead = userId !== actor.userId;
  requireLegal(course, { kind: 'take', stage, userId, ...standing, exception: asked, ahead });
  await createPlace(actor, write, {
    ...input,
    claim,
    course,
    standing,
    name: requireFound(people.get(userId)).name,
  });
  return getCourse(actor, tx, { claimId });
}

interface NewPlace extends Input {
  claim: Claim;
  course: LoadedCourse;
  standing: Standing;
  name: string;
}

/** Stores a place that is legal; with its reason where only an exception made it so. */
export async function createPlace(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { claim, course, standing, stage, userId, name, dueAt, note, exception }: NewPlace,
): Promise<string> {
  const { workspaceId } = actor;
  const about = { caseId: claim.caseId, claimId: claim.id };
  const move: StageMove = { kind: 'take', stage, userId, ...standing, exception: null, ahead: true };
  const excepted = refuseMove(course, move) !== null && exception !== null;
  const id = newId();
  await tx.assignment.create({
    data: {
      workspaceId,
      id,
      claimId: claim.id,
      userId,
      stage,
      dueAt: dueAt === null ? null : new Date(dueAt),
      note: note.trim(),
      assignedById: actor.userId,
      createdAt: now,
      sawOthers: standing.sawOthers,
      ...(await findLeftNote(tx, claim, stage)),
      ...(excepted ? { exceptionReason: exception, exceptionById: actor.userId } : {}),
    },
  });
  record({
    kind: 'assignment.made',
    ...about,
    subjectId: id,
    data: { userId, name, label: `${name}, ${claimLabel(claim)}` },
  });
  if (!excepted) return id;
  const moveId = newId();
  await tx.stageMove.create({
    data: {
      workspaceId,
      id: moveId,
      claimId: claim.id,
      kind: 'exception',
      stage,
      userId,
      reason: exception,
      createdById: actor.userId,
      createdAt: now,
    },
  });
  record({
    kind: 'stage.excepted',
    ...about,
    subjectId: moveId,
    data: { userId, label: `${name}, ${claimLabel(claim)}`, reason: exception },
  });
  return id;
}
