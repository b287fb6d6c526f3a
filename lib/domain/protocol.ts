import { LONGEST_LAPSE_DAYS } from './lapse';
import { type CheckStageKind, type Hides, type ProtocolStageKind, protocolStages } from './stage';

/** How a desk reviews the claims of a case: which checks, by how many people, and what each must not know. */

export interface ProtocolStage {
  kind: ProtocolStageKind;
  /** How many people each have to submit; for the decision always 1. */
  reviewers: number;
  hides: Hides;
}

export const protocolPresets = ['quick', 'double_blind', 'full', 'custom'] as const;
export type ProtocolPreset = (typeof protocolPresets)[number];

export interface Protocol {
  preset: ProtocolPreset;
  /** In the order of `protocolStages`, each at most once, a decision last. */
  stages: ProtocolStage[];
  /** Whether whoever decides sees the verdicts without names, in shuffled order, until the decision. */
  namesHidden: boolean;
  /** Days after which a place that nobody works on returns to the pool; null for never. */
  lapseDays: number | null;
}

export const MOST_REVIEWERS = 10;

const BLIND: Hides = { evidence: true, passages: false, comments: true };
const NOTHING: Hides = { evidence: false, passages: false, comments: false };
// A stranger to the claim gets the evidence and nothing else.
const COLD: Hides = { evidence: false, passages: true, comments: true };

const firstCheck = (hides: Hides): ProtocolStage => ({ kind: 'first_check', reviewers: 1, hides });
const secondCheck: ProtocolStage = { kind: 'second_check', reviewers: 1, hides: BLIND };
const coldRead: ProtocolStage = { kind: 'cold_read', reviewers: 1, hides: COLD };
const decision: ProtocolStage = { kind: 'decision', reviewers: 1, hides: NOTHING };

/** One check and one editor; two blind checks; two blind checks and a cold read. */
export const presetProtocols: Record<Exclude<ProtocolPreset, 'custom'>, Protocol> = {
  quick: { preset: 'quick', stages: [firstCheck(NOTHING), decision], namesHidden: false, lapseDays: null },
  double_blind: {
    preset: 'double_blind',
    stages: [firstCheck(BLIND), secondCheck, decision],
    namesHidden: true,
    lapseDays: null,
  },
  full: {
    preset: 'full',
    stages: [firstCheck(BLIND), secondCheck, coldRead, decision],
    namesHidden: true,
    lapseDays: null,
  },
};

/** What is wrong with a protocol somebody made, in sentences; empty when it can be used. */
export function checkProtocol({ stages, lapseDays }: Protocol): string[] {
  const faults: string[] = [];
  const places = stages.map(({ kind }) => protocolStages.indexOf(kind));
  if (stages.at(-1)?.kind !== 'decision') faults.push('A protocol ends with the decision.');
  if (places.some((place, at) => at > 0 && place <= (places[at - 1] ?? -1)))
    faults.push('Each stage comes once: first check, second check, cold read, decision.');
  if (stages[0]?.kind !== 'first_check') faults.push('A protocol begins with the first check.');
  if (
    stages.some(
      ({ reviewers }) => !Number.isInteger(reviewers) || reviewers < 1 || reviewers > MOST_REVIEWERS,
    )
  )
    faults.push(`A stage takes 1 to ${MOST_REVIEWERS} reviewers.`);
  if (stages.some(({ kind, reviewers }) => kind === 'decision' && reviewers !== 1))
    faults.push('One person writes the decision down.');
  if (lapseDays !== null && (!Number.isInteger(lapseDays) || lapseDays < 1 || lapseDays > LONGEST_LAPSE_DAYS))
    faults.push(`Work returns to the pool after 1 to ${LONGEST_LAPSE_DAYS} days, or never.`);
  return faults;
}

/** The stage of this kind, or undefined where the protocol has none. */
export function findStage(protocol: Protocol, kind: ProtocolStageKind): ProtocolStage | undefined {
  return protocol.stages.find((stage) => stage.kind === kind);
}

/** The same protocol with one more reviewer for a check: how the desk asks for another opinion. */
export function addReviewer(protocol: Protocol, kind: CheckStageKind): Protocol {
  const stage = findStage(protocol, kind);
  if (stage) {
    const more = { ...stage, reviewers: stage.reviewers + 1 };
    return { ...protocol, stages: protocol.stages.map((one) => (one === stage ? more : one)) };
  }
  const added = kind === 'cold_read' ? coldRead : kind === 'second_check' ? secondCheck : firstCheck(BLIND);
  const inOrder = protocolStages.flatMap((one) => (one === kind ? added : findStage(protocol, one)) ?? []);
  return { ...protocol, preset: 'custom', stages: inOrder };
}
