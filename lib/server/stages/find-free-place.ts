import type { Claim, Tx } from '@/lib/db/database';
import { isCheck, type Stage } from '@/lib/domain/stage';
import { refuseMove } from '@/lib/domain/stage-machine';
import { stageRefusals } from '@/lib/domain/stage-refusals';
import { requireFound } from '../core/stale';
import { loadCourse } from './load-course';
import { readStanding } from './read-standing';

interface FreePlace {
  stage: Stage;
  /** Why there is no place for this person, in words; null where there is. */
  refusal: string | null;
}

/** The first stage of a claim that has a place for this person. A claim without a protocol has room for all but those whom a conflict of interest keeps off. */
export async function findFreePlace(tx: Tx, claim: Claim, userId: string): Promise<FreePlace> {
  const course = await loadCourse(tx, claim);
  const standing = requireFound((await readStanding(tx, claim, [userId])).get(userId));
  if (!course) {
    return { stage: 'independent', refusal: standing.conflicted ? stageRefusals.conflict_of_interest : null };
  }
  let first: string | null = null;
  for (const { kind } of course.protocol.stages) {
    if (!isCheck(kind)) continue;
    const refusal = refuseMove(course, { kind: 'take', stage: kind, userId, ...standing, exception: null });
    if (refusal === null) return { stage: kind, refusal: null };
    // A reason that concerns the person says more than that the places are taken.
    if (first === null || refusal === 'conflict_of_interest' || refusal === 'saw_others') {
      first = stageRefusals[refusal];
    }
  }
  return { stage: 'decision', refusal: first ?? stageRefusals.stage_full };
}
