import type { BootstrapOptions } from './bootstrap-intervals';
import { drawFrom } from './draw-from';
import { findPercentileEnds } from './find-percentile-ends';

/** Why a mean has no interval. */
export type NoMeanInterval = 'fewer-than-two-units';

/**
 * How far a mean over units could be off because it rests on these units: the percentile interval from drawing units
 * with replacement (see `bootstrapIntervals`). For figures that are means over claims or articles.
 */
export function bootstrapMean(
  values: readonly number[],
  { seed, resamples = 1000, confidence = 0.95 }: BootstrapOptions,
): { kind: 'interval'; low: number; high: number } | { kind: 'undefined'; reason: NoMeanInterval } {
  if (values.length < 2) return { kind: 'undefined', reason: 'fewer-than-two-units' };
  const draw = drawFrom(seed);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawing = 0; drawing < values.length; drawing++) sum += values[draw(values.length)] ?? 0;
    return sum / values.length;
  });
  return { kind: 'interval', ...findPercentileEnds(means, confidence) };
}
