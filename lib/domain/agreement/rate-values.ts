import { bootstrapIntervals } from './bootstrap-intervals';
import { cohenKappa } from './cohen-kappa';
import { countResamples } from './count-resamples';
import type { Coefficient } from './figure';
import type { FigureGroup, MeasureName, NamedFigure } from './figure-group';
import { fleissKappa } from './fleiss-kappa';
import { freeMarginalKappa } from './free-marginal-kappa';
import { gwetAc } from './gwet-ac';
import { hubertKappa } from './hubert-kappa';
import { krippendorffAlpha } from './krippendorff-alpha';
import { measure } from './measure';
import { percentAgreement } from './percent-agreement';
import type { Ratings } from './ratings';
import { scottPi } from './scott-pi';
import { selectRatings } from './select-ratings';

type Coefficients = Partial<Record<MeasureName, Coefficient<string>>>;

export interface RateOptions {
  /** Values outside the order of an ordinal scale ("cannot be checked"); null for a scale without order. */
  outsideOrder: readonly string[] | null;
  /** Of the resamples; the same data have the same intervals. */
  seed: number;
}

/**
 * All coefficients that a table of ratings has, with intervals. Those of an ordinal scale leave out what lies outside its
 * order, and so rest on units of their own: each group names its units. Two reviewers have Cohen's kappa and Scott's pi,
 * more have what these are called then.
 */
export function rateValues(ratings: Ratings, { outsideOrder, seed }: RateOptions): FigureGroup[] {
  const byValue = rateGroup(ratings, { coefficients: listNominal(ratings), seed });
  if (outsideOrder === null) return [byValue];
  const inOrder = selectRatings(ratings, { leaveOut: outsideOrder });
  const ordinal: Coefficients = { 'alpha-ordinal': krippendorffAlpha('ordinal'), ac2: gwetAc('quadratic') };
  return [rateGroup(inOrder, { coefficients: ordinal, seed }), byValue];
}

/** The few figures that a part of a table has: two reviewers, one week. */
export function rateFew(
  ratings: Ratings,
  { measures, seed }: { measures: readonly MeasureName[]; seed: number },
): FigureGroup {
  const all = listNominal(ratings);
  const coefficients = Object.fromEntries(
    measures.flatMap((name) => (all[name] ? [[name, all[name]]] : [])),
  ) as Coefficients;
  return rateGroup(ratings, { coefficients, seed });
}

function listNominal({ reviewerIds }: Ratings): Coefficients {
  const alike = { percent: percentAgreement, 'alpha-nominal': krippendorffAlpha<string>('nominal') };
  const last = { ac1: gwetAc(), s: freeMarginalKappa };
  return reviewerIds.length > 2
    ? { ...alike, 'hubert-kappa': hubertKappa, 'fleiss-kappa': fleissKappa, ...last }
    : { ...alike, 'cohen-kappa': cohenKappa(), 'scott-pi': scottPi, ...last };
}

function rateGroup(
  ratings: Ratings,
  { coefficients, seed }: { coefficients: Coefficients; seed: number },
): FigureGroup {
  // Every key has its value: partial only because not every measure is one of ratings.
  const given = coefficients as Record<MeasureName, Coefficient<string>>;
  const figures = measure(ratings, given);
  const names = Object.keys(coefficients) as MeasureName[];
  const { units } = figures[names[0] ?? 'percent'];
  const resamples = countResamples(units.n);
  const intervals = bootstrapIntervals(ratings, given, { seed, resamples });
  return {
    units,
    figures: names.map((name): NamedFigure => {
      const { units: _, ...outcome } = figures[name];
      const interval = intervals[name];
      return {
        measure: name,
        outcome,
        interval:
          interval.kind === 'interval'
            ? { kind: 'interval', low: interval.low, high: interval.high }
            : { kind: 'undefined', reason: interval.reason },
      };
    }),
  };
}
