import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Coefficient, NoAgreement, UnitsBehind } from './figure';
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

interface BootstrapOptions {
  /** A whole number of 32 bits; the same one gives the same interval on each machine. */
  seed: number;
  resamples?: number;
  /** How much of the resamples lies between the ends. */
  confidence?: number;
}

/**
 * How far a coefficient could be off because these units were rated and not others: the percentile interval of Efron and
 * Tibshirani, "An Introduction to the Bootstrap", 1993, section 13.3, from drawing units with replacement. Random numbers
 * are those of xoroshiro128+ (Blackman and Vigna 2018). The ends are interpolated between order statistics (type 7 of
 * Hyndman and Fan 1996). With few units the interval is only a rough hint, and need not be centred on the value.
 * @throws RangeError when asked for no resamples or for a confidence not between 0 and 1.
 */
export function bootstrapInterval<Value>(
  ratings: Ratings<Value>,
  coefficient: Coefficient<Value>,
  { seed, resamples = 1000, confidence = 0.95 }: BootstrapOptions,
): Interval {
  if (resamples < 1 || confidence <= 0 || confidence >= 1) throw new RangeError('No such interval.');
  const units = splitUnits(ratings);
  const unitIds = [...units.agree, ...units.differ];
  const counted = selectRatings(ratings, { unitIds });
  const outcome = coefficient(tallyRatings(counted));
  if (outcome.kind === 'undefined') return { ...outcome, units };
  if (units.n < 2) return { kind: 'undefined', reason: 'fewer-than-two-units', units };

  const random = xoroshiro128plus(seed);
  const values: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const weights = new Float64Array(units.n);
    for (let draw = 0; draw < units.n; draw++) {
      const unit = Math.floor(((random.next() >>> 0) / 2 ** 32) * units.n);
      weights[unit] = (weights[unit] as number) + 1;
    }
    const resampled = coefficient(tallyRatings(counted, weights));
    if (resampled.kind === 'value') values.push(resampled.value);
  }
  if (values.length * 2 < resamples)
    return { kind: 'undefined', reason: 'coefficient-often-undefined', units };
  const sorted = Float64Array.from(values).sort();
  const tail = (1 - confidence) / 2;
  return {
    kind: 'interval',
    low: getQuantile(sorted, tail),
    high: getQuantile(sorted, 1 - tail),
    value: outcome.value,
    resamples: values.length,
    units,
  };
}

function getQuantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
