import type { Coefficient } from './figure';
import { type Metric, measureDistance } from './value-distance';

/**
 * Agreement of any number of reviewers with any number of values missing, from below 0 to 1 (Krippendorff, "Content
 * Analysis", 2nd edition 2004, ch. 11; computed from coincidences as in Hayes and Krippendorff 2007). `metric` says how
 * far two values are apart; a function gives the distance itself, squared if it is to be (see `masiDistance` for sets).
 * Ordinal takes the order of the table's categories, interval and ratio their numbers.
 * @throws RangeError when interval or ratio meets words, or ratio a number below 0.
 */
export function krippendorffAlpha<Value>(metric: Metric<Value> = 'nominal'): Coefficient<Value> {
  return (tally) => {
    const { given, pairs, values } = tally;
    if (pairs.length === 0) return { kind: 'undefined', reason: 'no-unit-with-two-reviewers' };
    const distance = measureDistance(metric, tally);
    let observed = 0;
    for (const { a, b, reviewers, count } of pairs) {
      if (a !== b) observed += (2 * count * distance(a, b)) / (reviewers - 1);
    }
    const used = [...given.keys()].filter((code) => (given[code] as number) > 0);
    let expected = 0;
    for (const [place, a] of used.entries()) {
      for (const b of used.slice(0, place)) {
        expected += 2 * (given[a] as number) * (given[b] as number) * distance(a, b);
      }
    }
    if (expected === 0) return { kind: 'undefined', reason: 'one-category-only' };
    return { kind: 'value', value: 1 - (observed * (values - 1)) / expected };
  };
}
