import { bootstrapMean } from './bootstrap-mean';
import { countResamples } from './count-resamples';
import type { FigureGroup } from './figure-group';
import { type EvidenceAgreement, type EvidenceUse, measureEvidence } from './measure-evidence';

export interface EvidenceTask {
  claims: readonly EvidenceUse[];
  seed: number;
}

export interface EvidenceUseAgreement {
  all: EvidenceAgreement;
  group: FigureGroup;
  /** Each two people who judged a claim in common of which at least one used evidence. */
  pairs: ({ a: string; b: string } & FigureGroup)[];
}

/** How far reviewers used the same evidence, all in all and each two of them, with intervals. */
export function measureEvidenceUse({ claims, seed }: EvidenceTask): EvidenceUseAgreement {
  const all = measureEvidence(claims);
  const ids = [...new Set(claims.flatMap(({ used }) => used.map(({ reviewerId }) => reviewerId)))].sort();
  const pairs = ids
    .flatMap((a, place) => ids.slice(place + 1).map((b) => ({ a, b })))
    .map(({ a, b }) => {
      const ofTwo = claims.map(({ unitId, used }) => ({
        unitId,
        used: used.filter(({ reviewerId }) => reviewerId === a || reviewerId === b),
      }));
      return { a, b, ...toGroup(measureEvidence(ofTwo), seed) };
    })
    .filter(({ units }) => units.n > 0);
  return { all, group: toGroup(all, seed), pairs };
}

function toGroup({ f1: { units, ...outcome }, claims }: EvidenceAgreement, seed: number): FigureGroup {
  const values = claims.map(({ f1 }) => f1);
  const interval =
    outcome.kind === 'value'
      ? bootstrapMean(values, { seed, resamples: countResamples(values.length) })
      : outcome;
  return { units, figures: [{ measure: 'evidence-f1', outcome, interval }] };
}
