import { Problem, refuseField } from '@/lib/domain/problem';
import { type Course, refuseMove, type StageMove } from '@/lib/domain/stage-machine';
import { stageRefusals } from '@/lib/domain/stage-refusals';

/**
 * Refuses a move in the course of a claim that is not legal, and says why. An exception that is not needed is refused
 * too, so that no reason is dropped in silence.
 */
export function requireLegal(course: Course, move: StageMove): void {
  const refusal = refuseMove(course, move);
  const asksException = (move.kind === 'take' || move.kind === 'decide') && move.exception !== null;
  if (refusal === null) {
    if (asksException && refuseMove(course, { ...move, exception: null }) === null) {
      refuseField('exception', 'No rule is against it: no exception is needed.');
    }
    return;
  }
  if (refusal === 'needs_reason') {
    refuseField(asksException ? 'exception' : 'reason', stageRefusals[refusal]);
  }
  if (refusal === 'needs_owner') throw new Problem('FORBIDDEN', stageRefusals[refusal]);
  // Whether the places are held or fulfilled would tell that somebody has submitted.
  const rule = refusal === 'stage_over' ? 'stage_full' : refusal;
  throw new Problem('RULE_BROKEN', stageRefusals[refusal], { rule });
}
