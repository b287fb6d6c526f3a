import type { Course } from '@/lib/contract/stages';
import type { Tx } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import { isAtLeast } from '@/lib/domain/role';
import { type CheckStageKind, isCheck } from '@/lib/domain/stage';
import { isOver, refuseMove } from '@/lib/domain/stage-machine';
import { stageRefusals } from '@/lib/domain/stage-refusals';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { type ClaimView, loadClaimViews } from '../visibility/load-views';
import { type LoadedCourse, loadCourse } from './load-course';
import { readColdRead } from './read-cold-read';
import { readStanding, type Standing } from './read-standing';

const ACTIONS = [
  'stages.setProtocol',
  'stages.skip',
  'stages.askAgain',
  'assignments.assign',
  'decisions.decide',
] as const;

/** Where a claim stands in its protocol, as the viewer may know it. */
export async function getCourse(actor: Actor, db: Tx, { claimId }: { claimId: string }): Promise<Course> {
  authorise(actor, 'stages.view');
  const { workspaceId, userId } = actor;
  const claim = requireFound(
    await db.claim.findUnique({ where: { workspaceId_id: { workspaceId, id: claimId } } }),
  );
  const course = await loadCourse(db, claim);
  const can = listAbilities(ACTIONS, { actor, belongsTo: userId });
  if (!course) {
    return {
      claimId,
      protocol: null,
      stages: [],
      moves: [],
      coldRead: null,
      hides: null,
      cold: false,
      holders: true,
      can,
    };
  }
  const view = requireFound((await loadClaimViews(db, actor, { claimIds: [claimId] })).get(claimId));
  const standing = requireFound((await readStanding(db, claim, [userId])).get(userId));
  const moves = await db.stageMove.findMany({
    where: { workspaceId, claimId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const people = await db.user.findMany({
    where: {
      id: {
        in: [
          ...course.places.map((place) => place.userId),
          ...moves.flatMap((move) => [move.createdById, move.userId ?? []].flat()),
        ],
      },
    },
    select: { id: true, name: true },
  });
  const name = (id: string) => requireFound(people.find((person) => person.id === id));
  const shown = view.holders ? course.places : course.places.filter((place) => place.userId === userId);
  return {
    claimId,
    protocol: course.protocol,
    stages: course.protocol.stages.map(({ kind, reviewers }) => ({
      kind,
      reviewers,
      state: describeState(course, view, kind),
      places: shown
        .filter(({ stage }) => stage === kind)
        .map(({ assignmentId, userId: holder, submitted, exceptionReason }) => ({
          assignmentId,
          user: name(holder),
          state: view.others || holder === userId ? (submitted ? 'submitted' : 'waiting') : 'hidden',
          exceptionReason,
        })),
      free: isCheck(kind) && course.places.filter(({ stage }) => stage === kind).length < reviewers,
      refusal: isCheck(kind) ? describeRefusal(actor, course, kind, standing) : null,
    })),
    // That a stage was ended or another opinion asked for tells of verdicts.
    moves: (view.others ? moves : []).map((move) => ({
      id: move.id,
      kind: move.kind,
      stage: move.stage,
      user: move.userId === null ? null : name(move.userId),
      reason: move.reason,
      by: name(move.createdById),
      createdAt: move.createdAt.toISOString(),
    })),
    coldRead: view.others ? await readColdRead(db, claim, course) : null,
    hides: describeHides(view),
    cold: view.cold,
    holders: view.holders,
    can,
  };
}

function describeState(
  course: LoadedCourse,
  view: ClaimView,
  kind: LoadedCourse['protocol']['stages'][number]['kind'],
): Course['stages'][number]['state'] {
  if (!view.others) return 'hidden';
  if (course.skipped.includes(kind)) return 'skipped';
  if (kind === 'decision') return course.decided ? 'complete' : 'waiting';
  return isOver(course, kind) ? 'complete' : 'waiting';
}

function describeRefusal(
  actor: Actor,
  course: LoadedCourse,
  stage: CheckStageKind,
  standing: Standing,
): string | null {
  if (!isAtLeast(actor.role, 'reviewer')) return 'Observers do not judge claims.';
  const refusal = refuseMove(course, {
    kind: 'take',
    stage,
    userId: actor.userId,
    ...standing,
    exception: null,
  });
  return refusal === null ? null : stageRefusals[refusal];
}

function describeHides({ others, work }: ClaimView): Course['hides'] {
  if (others) return null;
  return { evidence: !work.evidence, passages: !work.passages, comments: !work.comments };
}
