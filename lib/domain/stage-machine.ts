import { findStage, type Protocol } from './protocol';
import { type CheckStageKind, isCheck, type ProtocolStageKind, type Stage } from './stage';

/** A person's place in a stage: held while they work, fulfilled once they have submitted. */
export interface Place {
  userId: string;
  stage: CheckStageKind;
  submitted: boolean;
}

/** All that tells where a claim stands in its protocol. */
export interface Course {
  protocol: Protocol;
  /** Places that are not released. */
  places: readonly Place[];
  /** Stages that an owner ended before they were complete. */
  skipped: readonly ProtocolStageKind[];
  decided: boolean;
  /** An editor opened the claim to all. */
  opened: boolean;
}

export type StageMove =
  | {
      kind: 'take';
      stage: CheckStageKind;
      userId: string;
      /** Conflicts of interest of this person with the claim or its outlets. */
      conflicted: boolean;
      /** The person marked, wrote, linked or judged something for this claim. */
      tookPart: boolean;
      /** The person could see others' verdicts on the claim before. */
      sawOthers: boolean;
      exception: { byOwner: boolean; reason: string } | null;
      /** An editor plans the place; its holder may begin once the stages before it are over. */
      ahead?: boolean;
    }
  | { kind: 'submit'; userId: string }
  | { kind: 'skip'; stage: CheckStageKind; byOwner: boolean; reason: string }
  | { kind: 'ask_again'; stage: CheckStageKind; reason: string }
  | { kind: 'decide'; userId: string; exception: { byOwner: boolean; reason: string } | null }
  | { kind: 'open'; reason: string };

/** Why a move is not legal. */
export type StageRefusal =
  | 'not_in_protocol'
  | 'too_early'
  | 'stage_over'
  | 'stage_full'
  | 'holds_a_place'
  | 'another_stage'
  | 'took_part'
  | 'saw_others'
  | 'conflict_of_interest'
  | 'no_place'
  | 'checks_waiting'
  | 'needs_owner'
  | 'needs_reason'
  | 'decided';

/**
 * Where a claim stands: its first stage that is neither complete nor skipped; open once it is decided or opened. Checks
 * are independent of each other, so the second may be worked on while the first still waits.
 */
export function findCurrentStage(course: Course): Stage {
  if (course.decided || course.opened) return 'open';
  return course.protocol.stages.find(({ kind }) => !isOver(course, kind))?.kind ?? 'decision';
}

/** Whether a check has all its submissions, or was skipped. */
export function isOver({ protocol, places, skipped }: Course, kind: ProtocolStageKind): boolean {
  if (skipped.includes(kind)) return true;
  const stage = findStage(protocol, kind);
  if (!stage) return true;
  if (!isCheck(kind)) return false;
  return places.filter((place) => place.stage === kind && place.submitted).length >= stage.reviewers;
}

/** Why the move may not be made now, or null when it may. */
export function refuseMove(course: Course, move: StageMove): StageRefusal | null {
  if (course.decided) return 'decided';
  switch (move.kind) {
    case 'take':
      return refuseTake(course, move);
    case 'submit':
      return refuseSubmission(course, move.userId);
    case 'skip':
      if (!findStage(course.protocol, move.stage)) return 'not_in_protocol';
      if (isOver(course, move.stage)) return 'stage_over';
      if (!move.byOwner) return 'needs_owner';
      return move.reason.trim() === '' ? 'needs_reason' : null;
    case 'ask_again':
    case 'open':
      return move.reason.trim() === '' ? 'needs_reason' : null;
    case 'decide':
      return refuseDecision(course, move);
  }
}

function refuseTake(course: Course, move: Extract<StageMove, { kind: 'take' }>): StageRefusal | null {
  const stage = findStage(course.protocol, move.stage);
  if (!stage) return 'not_in_protocol';
  if (isOver(course, move.stage)) return 'stage_over';
  // A cold read is of evidence that is all there.
  if (move.stage === 'cold_read' && !move.ahead && !checksAreOver(course)) return 'too_early';
  const own = course.places.filter(({ userId }) => userId === move.userId);
  if (own.some((place) => place.stage === move.stage)) return 'holds_a_place';
  const held = course.places.filter((place) => place.stage === move.stage).length;
  if (held >= stage.reviewers) return 'stage_full';
  if (move.conflicted) return 'conflict_of_interest';
  const fault =
    own.length > 0
      ? 'another_stage'
      : move.stage === 'cold_read' && move.tookPart
        ? 'took_part'
        : move.sawOthers
          ? 'saw_others'
          : null;
  return fault === null ? null : refuseException(move.exception, fault);
}

function refuseSubmission(course: Course, userId: string): StageRefusal | null {
  const own = course.places.filter((place) => place.userId === userId);
  if (own.length === 0) return 'no_place';
  const waiting = own.filter(({ submitted }) => !submitted);
  return waiting.length > 0 && waiting.every(({ stage }) => !canBegin(course, stage)) ? 'too_early' : null;
}

/** Whether the holder of a place in this stage may work on it now: a cold read waits for the checks. */
export function canBegin(course: Course, stage: CheckStageKind): boolean {
  return stage !== 'cold_read' || course.opened || course.decided || checksAreOver(course);
}

function refuseDecision(
  course: Course,
  { userId, exception }: Extract<StageMove, { kind: 'decide' }>,
): StageRefusal | null {
  if (!course.opened && findCurrentStage(course) !== 'decision') return 'checks_waiting';
  const judged = course.places.some((place) => place.userId === userId);
  return judged ? refuseException(exception, 'another_stage') : null;
}

/** One person for two stages, or one who knows too much, needs an owner's word and a reason. */
function refuseException(
  exception: { byOwner: boolean; reason: string } | null,
  fault: StageRefusal,
): StageRefusal | null {
  if (exception === null) return fault;
  if (!exception.byOwner) return 'needs_owner';
  return exception.reason.trim() === '' ? 'needs_reason' : null;
}

function checksAreOver(course: Course): boolean {
  return isOver(course, 'first_check') && isOver(course, 'second_check');
}
