/**
 * The stages a claim goes through. Without a protocol a claim is independent until an editor opens it; with one it goes
 * from check to check to the decision. Verdicts, passages and evidence keep the stage they were made in.
 */
export const stages = [
  'open',
  'independent',
  'first_check',
  'second_check',
  'cold_read',
  'decision',
] as const;
export type Stage = (typeof stages)[number];

/** The stages a protocol is made of, in the only order they may come in. */
export const protocolStages = ['first_check', 'second_check', 'cold_read', 'decision'] as const;
export type ProtocolStageKind = (typeof protocolStages)[number];

/** The stages that are a reviewer's work and end with verdicts. */
export type CheckStageKind = Exclude<ProtocolStageKind, 'decision'>;

/** Work of others that a stage may hide until one's own submission. Verdicts and reasons are hidden in every one. */
export interface Hides {
  evidence: boolean;
  passages: boolean;
  comments: boolean;
}

export function isCheck(stage: Stage): stage is CheckStageKind {
  return stage === 'first_check' || stage === 'second_check' || stage === 'cold_read';
}
