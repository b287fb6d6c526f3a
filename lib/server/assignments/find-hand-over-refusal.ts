import type { Assignment, Claim, Tx } from '@/lib/db/database';
import { isCheck } from '@/lib/domain/stage';
import { refuseMove } from '@/lib/domain/stage-machine';
import { stageRefusals } from '@/lib/domain/stage-refusals';
import { requireFound } from '../core/stale';
import { loadCourse } from '../stages/load-course';
import { readStanding, type Standing } from '../stages/read-standing';

interface Question {
  claim: Claim;
  /** The place that would be given, with whoever holds it now. */
  from: Assignment;
  to: { userId: string; name: string };
}

type Answer = { refusal: string } | { refusal: null; standing: Standing };

/** Why a person cannot have the place of another one, in words; null with what the rules know of them where they can. */
export async function findHandOverRefusal(tx: Tx, { claim, from, to }: Question): Promise<Answer> {
  const { workspaceId, id: claimId } = claim;
  const standing = requireFound((await readStanding(tx, claim, [to.userId])).get(to.userId));
  const held = await tx.assignment.count({
    where: { workspaceId, claimId, userId: to.userId, releasedAt: null, id: { not: from.id } },
  });
  if (to.userId === from.userId && from.releasedAt === null)
    return { refusal: `${to.name} holds it already.` };
  if (held > 0) return { refusal: `${to.name} holds a place of this claim already.` };
  const course = await loadCourse(tx, claim);
  if (!course || !isCheck(from.stage)) {
    return standing.conflicted
      ? { refusal: stageRefusals.conflict_of_interest }
      : { refusal: null, standing };
  }
  const without = { ...course, places: course.places.filter(({ assignmentId }) => assignmentId !== from.id) };
  const move = { kind: 'take', stage: from.stage, userId: to.userId, ...standing, exception: null } as const;
  const refusal = refuseMove(without, { ...move, ahead: true });
  return refusal === null ? { refusal: null, standing } : { refusal: stageRefusals[refusal] };
}
