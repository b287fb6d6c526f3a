import type { StageRefusal } from './stage-machine';

/** Why a move in the course of a claim is not possible, for people. */
export const stageRefusals: Record<StageRefusal, string> = {
  not_in_protocol: 'The protocol of this claim has no such stage.',
  too_early: 'A cold read begins when the checks are done: its reader needs all of the evidence.',
  // The two read alike: whether somebody has submitted is not told to those who have yet to.
  stage_over: 'All places of this stage are taken.',
  stage_full: 'All places of this stage are taken.',
  holds_a_place: 'This person holds a place in this stage already.',
  another_stage: 'Each stage is for another person. An owner may make an exception and say why.',
  took_part:
    'A cold read is for somebody who took no part in this claim. An owner may make an exception and say why.',
  saw_others:
    'This person could see others’ verdicts on this claim. An owner may make an exception and say why.',
  conflict_of_interest: 'A conflict of interest keeps this person off this claim.',
  no_place: 'You hold no place in a stage of this claim.',
  checks_waiting: 'The desk decides when all checks are in. An owner may skip what is missing and say why.',
  needs_owner: 'Only an owner may make this exception.',
  needs_reason: 'Say why: the report prints it.',
  decided: 'The desk has decided this claim. Withdraw the decision first.',
};
