import { diceLikeness } from './dice-likeness';
import type { Figure, UnitsBehind } from './figure';

/** The evidence that reviewers used for one claim; empty for one who judged without any. */
export interface EvidenceUse {
  unitId: string;
  used: readonly { reviewerId: string; evidenceIds: readonly string[] }[];
}

export type NoEvidenceAgreement = 'no-unit-with-two-reviewers' | 'no-evidence-used';

export interface EvidenceAgreement {
  /** Mean pairwise F1: over claims the mean of each two reviewers' F1. `agree` are those where all used the same. */
  f1: Figure<NoEvidenceAgreement>;
  /** The F1 of each of those claims, whose mean it is. */
  claims: { unitId: string; f1: number }[];
  /** Claims with some evidence in common and some not, those with none in common, of those that differ. */
  partly: string[];
  nothingInCommon: string[];
  /** Claims that two or more judged and none of them with evidence: counted nowhere, since there is nothing to compare. */
  withoutEvidence: string[];
}

/**
 * How far reviewers used the same evidence. F1 is twice the common pieces over the pieces of both; two reviewers who both
 * used none are no pair, while one who used some and one who used none have F1 0. In common means in common to all who
 * used any, of whom there must be two. Not corrected for chance: evidence is not drawn from a list.
 */
export function measureEvidence(claims: readonly EvidenceUse[]): EvidenceAgreement {
  const units: UnitsBehind = { n: 0, agree: [], differ: [] };
  const answer = {
    claims: [] as { unitId: string; f1: number }[],
    partly: [] as string[],
    nothingInCommon: [] as string[],
    withoutEvidence: [] as string[],
  };
  let sum = 0;
  for (const { unitId, used } of claims) {
    if (used.length < 2) continue;
    const sets = used.map(({ evidenceIds }) => evidenceIds);
    const f1 = listPairs(sets).map(([a, b]) => diceLikeness(a, b));
    if (f1.length === 0) {
      answer.withoutEvidence.push(unitId);
      continue;
    }
    const mean = f1.reduce((total, value) => total + value, 0) / f1.length;
    answer.claims.push({ unitId, f1: mean });
    sum += mean;
    units.n += 1;
    if (f1.every((value) => value === 1)) {
      units.agree.push(unitId);
      continue;
    }
    units.differ.push(unitId);
    const [first = [], ...others] = sets.filter((set) => set.length > 0);
    // What one person alone used is in common to nobody.
    const inCommon =
      others.length === 0
        ? []
        : first.filter((evidenceId) => others.every((set) => set.includes(evidenceId)));
    (inCommon.length > 0 ? answer.partly : answer.nothingInCommon).push(unitId);
  }
  if (units.n > 0) return { f1: { kind: 'value', value: sum / units.n, units }, ...answer };
  const reason = answer.withoutEvidence.length > 0 ? 'no-evidence-used' : 'no-unit-with-two-reviewers';
  return { f1: { kind: 'undefined', reason, units }, ...answer };
}

/** Each two sets of which at least one has a member. */
function listPairs(
  sets: readonly (readonly string[])[],
): (readonly [readonly string[], readonly string[]])[] {
  return sets
    .flatMap((a, place) => sets.slice(place + 1).map((b) => [a, b] as const))
    .filter(([a, b]) => a.length + b.length > 0);
}
