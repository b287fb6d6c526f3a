import { describe, expect, it } from 'vitest';
import { cohenKappa } from '@/lib/domain/agreement/cohen-kappa';
import { diceLikeness } from '@/lib/domain/agreement/dice-likeness';
import type { Coefficient } from '@/lib/domain/agreement/figure';
import { fleissKappa } from '@/lib/domain/agreement/fleiss-kappa';
import { freeMarginalKappa } from '@/lib/domain/agreement/free-marginal-kappa';
import { gwetAc } from '@/lib/domain/agreement/gwet-ac';
import { hubertKappa } from '@/lib/domain/agreement/hubert-kappa';
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha';
import { meanLikeness } from '@/lib/domain/agreement/mean-likeness';
import { partialMatchDistance } from '@/lib/domain/agreement/partial-match-distance';
import { percentAgreement } from '@/lib/domain/agreement/percent-agreement';
import { scottPi } from '@/lib/domain/agreement/scott-pi';
import { countOverlap } from '@/lib/domain/agreement/set-overlap';
import { createSetRatings } from '@/lib/domain/agreement/set-ratings';
import { tallyRatings } from '@/lib/domain/agreement/tally';
import { weightedJaccardDistance } from '@/lib/domain/agreement/weighted-jaccard-distance';
import {
  hasPublishedCases,
  needsPublishedCases,
  readPublishedCases,
  readUnitizingReference,
  toRatings,
} from './published-cases';

const coefficients: Record<string, Coefficient<string | number>> = {
  percent: percentAgreement,
  cohen_kappa: cohenKappa(),
  cohen_kappa_quadratic: cohenKappa('quadratic'),
  scott_pi: scottPi,
  fleiss_kappa: fleissKappa,
  bennett_s: freeMarginalKappa,
  randolph_kappa: freeMarginalKappa,
  hubert_kappa: hubertKappa,
  krippendorff_nominal: krippendorffAlpha('nominal'),
  krippendorff_ordinal: krippendorffAlpha('ordinal'),
  krippendorff_interval: krippendorffAlpha('interval'),
  krippendorff_ratio: krippendorffAlpha('ratio'),
  gwet_ac1: gwetAc(),
  gwet_ac2_quadratic: gwetAc('quadratic'),
};

describe.skipIf(!hasPublishedCases)(`published values (${needsPublishedCases})`, () => {
  const values = readPublishedCases().flatMap((one) =>
    Object.entries(one.expected).map(([name, expected]) => ({ one, name, ...expected })),
  );

  it('has all the values that the reference lists', () => {
    expect(values.length).toBeGreaterThanOrEqual(68);
    expect(values.filter(({ name }) => coefficients[name] === undefined)).toEqual([]);
  });

  it.each(values.map((value) => [`${value.one.citation}, ${value.name}`, value] as const))(
    '%s',
    (_, { one, name, published, tolerance, recomputed }) => {
      const outcome = coefficients[name]?.(tallyRatings(toRatings(one)));
      if (outcome?.kind !== 'value') throw new Error(`There is no value: ${outcome?.reason}.`);
      if (published !== null) expect(Math.abs(outcome.value - published)).toBeLessThanOrEqual(tolerance);
      expect(outcome.value).toBeCloseTo(recomputed, 9);
    },
  );

  it('gives the values of sets', () => {
    const { items, expected, tolerance } = readUnitizingReference().set_valued;
    const ratings = createSetRatings(
      items.flatMap((sets, unit) =>
        sets.map((value, reviewer) => ({ unitId: `u${unit}`, reviewerId: `r${reviewer}`, value })),
      ),
    );
    const tally = tallyRatings(ratings);
    const measured: Record<string, Coefficient<readonly string[]>> = {
      'krippendorff alpha, dkpro SetAnnotation distance': krippendorffAlpha(partialMatchDistance),
      'krippendorff alpha, MASI distance (dkpro)': krippendorffAlpha(weightedJaccardDistance),
      'percent exact': percentAgreement,
      'max percent (any overlap)': meanLikeness((a, b) => (countOverlap(a, b).shared > 0 ? 1 : 0)),
      dice: meanLikeness(diceLikeness),
    };
    expect(Object.keys(measured)).toEqual(Object.keys(expected));
    for (const [name, value] of Object.entries(expected)) {
      const outcome = measured[name]?.(tally);
      if (outcome?.kind !== 'value') throw new Error(`There is no value: ${outcome?.reason}.`);
      expect(Math.abs(outcome.value - value), name).toBeLessThanOrEqual(tolerance);
    }
  });
});
