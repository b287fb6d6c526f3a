import type { Tally } from './tally';

export type Metric<Value> = 'nominal' | 'ordinal' | 'interval' | 'ratio' | ((a: Value, b: Value) => number);

/**
 * The squared difference of two codes by a metric of Krippendorff (2004, section 11.3). The ordinal one hangs on how
 * often the values between the two were given, hence the tally.
 * @throws RangeError when interval or ratio meets words, or ratio a number below 0.
 */
export function measureDistance<Value>(
  metric: Metric<Value>,
  { ratings: { categories }, given }: Tally<Value>,
): (a: number, b: number) => number {
  if (typeof metric === 'function') return (a, b) => metric(categories[a] as Value, categories[b] as Value);
  switch (metric) {
    case 'nominal':
      return (a, b) => (a === b ? 0 : 1);
    case 'ordinal': {
      // The middle of each value's ranks: the values between two of them are then the difference of the middles.
      let before = 0;
      const middles = given.map((count) => {
        before += count;
        return before - count / 2;
      });
      return (a, b) => ((middles[a] as number) - (middles[b] as number)) ** 2;
    }
    case 'interval': {
      const numbers = readNumbers(categories);
      return (a, b) => ((numbers[a] as number) - (numbers[b] as number)) ** 2;
    }
    case 'ratio': {
      const numbers = readNumbers(categories);
      if (numbers.some((number) => number < 0)) throw new RangeError('Ratios need numbers from 0 on.');
      return (a, b) => {
        const sum = (numbers[a] as number) + (numbers[b] as number);
        return sum === 0 ? 0 : (((numbers[a] as number) - (numbers[b] as number)) / sum) ** 2;
      };
    }
  }
}

function readNumbers(categories: readonly unknown[]): number[] {
  return categories.map((value) => {
    if (typeof value !== 'number') throw new RangeError('Interval and ratio figures need numbers.');
    return value;
  });
}
