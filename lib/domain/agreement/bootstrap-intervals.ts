import { drawFrom } from './draw-from';
import type { Coefficient, NoAgreement, UnitsBehind } from './figure';
import { findPercentileEnds } from './find-percentile-ends';
import type { Ratings } from './ratings';
import { selectRatings } from './select-ratings';
import { splitUnits } from './split-units';
import { tallyRatings } from './tally';

/**
 * Why there is no interval. `coefficient-often-undefined`: in more than half of the resamples the coefficient is 0/0, so
 * the rest would speak for a part of the data only.
 */
export type NoInterval = NoAgreement | 'fewer-than-two-units' | 'coefficient-often-undefined';

export type Interval = (
  | {
      kind: 'interval';
      low: number;
      high: number;
      /** The coefficient of the data themselves. */
      value: number;
      /** Resamples in which the coefficient is defined, which are those that the ends come from. */
      resamples: number;
    }
  | { kind: 'undefined'; reason: NoInterval }
) & { units: UnitsBehind };

export interface BootstrapOptions {
  /** A whole number of 32 bits; the same one gives the same interval on each machine. */
  seed: number;
  resamples?: number;
  /** How much of the resamples lies between the ends. */
  confidence?: number;
}

/**
 * How far coefficients could be off because these units were rated and not others: the percentile intervals of Efron and
 * Tibshirani, "An Introduction to the Bootstrap", 1993, section 13.3, from drawing units with replacement. All of them
 * are measured on the same resamples. With few units an interval is only a rough hint, and need not be centred on the
 * value.
 * @throws RangeError when asked for no resamples or for a confidence not between 0 and 1.
 */
export function bootstrapIntervals<Value, Name extends string>(
  ratings: Ratings<Value>,
  coefficients: Record<Name, Coefficient<Value>>,
  { seed, resamples = 1000, confidence = 0.95 }: BootstrapOptions,
): Record<Name, Interval> {
  if (resamples < 1 || confidence <= 0 || confidence >= 1) throw new RangeError('No such interval.');
  const units = splitUnits(ratings);
  const counted = selectRatings(ratings, { unitIds: [...units.agree, ...units.differ] });
  const names = Object.keys(coefficients) as Name[];
  const tally = tallyRatings(counted);
  const outcomes = names.map((name) => coefficients[name](tally));
  const drawn = names.map((): number[] => []);
  const { patterns, patternOf } = gatherPatterns(counted);
  const draw = drawFrom(seed);
  for (let round = 0; units.n > 1 && round < resamples; round++) {
    const weights = new Float64Array(patterns.unitIds.length);
    for (let drawing = 0; drawing < units.n; drawing++) {
      const pattern = patternOf[draw(units.n)] as number;
      weights[pattern] = (weights[pattern] as number) + 1;
    }
    const resampled = tallyRatings(patterns, weights);
    for (const [place, name] of names.entries()) {
      const outcome = coefficients[name](resampled);
      if (outcome.kind === 'value') drawn[place]?.push(outcome.value);
    }
  }
  const intervals = names.map((name, place): [Name, Interval] => {
    const outcome = outcomes[place] ?? coefficients[name](tally);
    if (outcome.kind === 'undefined') return [name, { ...outcome, units }];
    if (units.n < 2) return [name, { kind: 'undefined', reason: 'fewer-than-two-units', units }];
    const values = drawn[place] ?? [];
    if (values.length * 2 < resamples)
      return [name, { kind: 'undefined', reason: 'coefficient-often-undefined', units }];
    const ends = findPercentileEnds(values, confidence);
    return [name, { kind: 'interval', ...ends, value: outcome.value, resamples: values.length, units }];
  });
  // Every name of `coefficients` has its entry: Object.fromEntries forgets that.
  return Object.fromEntries(intervals) as Record<Name, Interval>;
}

/** Units that everybody rated alike are one row that counts several times: a fraction of the rows to go through. */
function gatherPatterns<Value>(ratings: Ratings<Value>): {
  patterns: Ratings<Value>;
  patternOf: Int32Array;
} {
  const { codes, unitIds } = ratings;
  const width = ratings.reviewerIds.length;
  const places = new Map<string, number>();
  const firsts: number[] = [];
  const patternOf = new Int32Array(unitIds.length);
  for (let unit = 0; unit < unitIds.length; unit++) {
    const key = codes.subarray(unit * width, (unit + 1) * width).join();
    const known = places.get(key);
    patternOf[unit] = known ?? firsts.length;
    if (known !== undefined) continue;
    places.set(key, firsts.length);
    firsts.push(unit);
  }
  const rows = new Int32Array(firsts.length * width);
  for (const [row, unit] of firsts.entries())
    rows.set(codes.subarray(unit * width, (unit + 1) * width), row * width);
  const patterns = { ...ratings, unitIds: firsts.map((unit) => unitIds[unit] ?? ''), codes: rows };
  return { patterns, patternOf };
}
