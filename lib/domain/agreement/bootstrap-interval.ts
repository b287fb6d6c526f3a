import { type BootstrapOptions, bootstrapIntervals, type Interval } from './bootstrap-intervals';
import type { Coefficient } from './figure';
import type { Ratings } from './ratings';

/** The interval of one coefficient; see `bootstrapIntervals`, which goes through the resamples once for several. */
export function bootstrapInterval<Value>(
  ratings: Ratings<Value>,
  coefficient: Coefficient<Value>,
  options: BootstrapOptions,
): Interval {
  return bootstrapIntervals(ratings, { coefficient }, options).coefficient;
}
