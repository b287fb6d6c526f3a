import { stageRefusals } from '@/lib/domain/describe-refusal';
import { Problem } from '@/lib/domain/problem';
import { type Course, refuseMove, type StageMove } from '@/lib/domain/stage-machine';

/** Refuses a move in the course of a claim that is not legal, and says why. */
export function requireLegal(course: Course, move: StageMove): void {
  const refusal = refuseMove(course, move);
  if (refusal === null) return;
  if (refusal === 'needs_reason') throw new Problem('INVALID', stageRefusals[refusal], { field: 'reason' });
  if (refusal === 'needs_owner') throw new Problem('FORBIDDEN', stageRefusals[refusal]);
  // Whether the places are held or fulfilled would tell that somebody has submitted.
  const rule = refusal === 'stage_over' ? 'stage_full' : refusal;
  throw new Problem('RULE_BROKEN', stageRefusals[refusal], { rule });
}
