import { MISSING, type Ratings } from './ratings';

/** How often two reviewers of one unit gave values a and b, for units that `reviewers` people rated. */
export interface PairCount {
  /** Codes; each pair of values is counted once, `a` from the reviewer whose column comes first. */
  a: number;
  b: number;
  reviewers: number;
  count: number;
}

/**
 * Everything that coefficients of a whole table need, from one pass over it. Only units that two or more reviewers rated
 * count, for chance too: a lone value says nothing about agreement.
 */
export interface Tally<Value = string> {
  ratings: Ratings<Value>;
  /** How often each unit counts; undefined means once. */
  weights: Float64Array | undefined;
  /** How many units count. */
  units: number;
  /** How many values they have. */
  values: number;
  /** By code: how many of the values are this one (n_c of Krippendorff). */
  given: Float64Array;
  /** By code: the share of a unit's values that are this one, summed over units (n π_k of Fleiss and Gwet). */
  shares: Float64Array;
  pairs: PairCount[];
}

/** Up to so many categories pairs are counted in a square of numbers for each number of reviewers, beyond in a map. */
const DENSE = 64;

/** Counts a table; `weights` has how often each row counts, for resampling. Time grows with units x reviewers squared. */
export function tallyRatings<Value>(ratings: Ratings<Value>, weights?: Float64Array): Tally<Value> {
  const size = ratings.categories.length;
  const pairs = countPairs(ratings, weights);
  const tally = {
    ratings,
    weights,
    units: 0,
    values: 0,
    given: new Float64Array(size),
    shares: new Float64Array(size),
    pairs,
  };
  // A unit with m values has m(m-1)/2 pairs, and each value is in m-1 of them.
  for (const { a, b, reviewers, count } of pairs) {
    const each = count / (reviewers - 1);
    tally.values += 2 * each;
    tally.units += (2 * each) / reviewers;
    for (const code of [a, b]) {
      tally.given[code] = (tally.given[code] as number) + each;
      tally.shares[code] = (tally.shares[code] as number) + each / reviewers;
    }
  }
  return tally;
}

function countPairs(ratings: Ratings<unknown>, weights: Float64Array | undefined): PairCount[] {
  const size = ratings.categories.length;
  const square = size * size;
  const counts =
    size <= DENSE
      ? countInSquares(ratings, {
          weights,
          counts: new Float64Array(square * (ratings.reviewerIds.length + 1)),
        })
      : countInMap(ratings, weights);
  const found: PairCount[] = [];
  counts.forEach((count, key) => {
    if (count === 0) return;
    const pair = key % square;
    found.push({ a: Math.floor(pair / size), b: pair % size, reviewers: Math.floor(key / square), count });
  });
  return found;
}

/** By number of reviewers, first code and second code. This loop is nearly all of the time of a figure. */
function countInSquares(
  { codes, categories, reviewerIds, unitIds }: Ratings<unknown>,
  { weights, counts }: { weights: Float64Array | undefined; counts: Float64Array },
): Float64Array {
  const size = categories.length;
  const square = size * size;
  const width = reviewerIds.length;
  const present = new Int32Array(width);
  const cells = unitIds.length * width;
  let unit = 0;
  for (let start = 0; start < cells; start += width) {
    const weight = weights === undefined ? 1 : (weights[unit++] as number);
    if (weight === 0) continue;
    let reviewers = 0;
    let differs = 0;
    for (let at = start; at < start + width; at++) {
      const code = codes[at] as number;
      if (code === MISSING) continue;
      differs |= code ^ (reviewers === 0 ? code : (present[0] as number));
      present[reviewers++] = code;
    }
    const offset = reviewers * square;
    if (differs === 0) {
      // Most units: all pairs are one and the same.
      const key = offset + (present[0] as number) * (size + 1);
      counts[key] = (counts[key] as number) + (weight * reviewers * (reviewers - 1)) / 2;
      continue;
    }
    for (let second = 1; second < reviewers; second++) {
      const b = offset + (present[second] as number);
      for (let first = 0; first < second; first++) {
        const key = b + (present[first] as number) * size;
        counts[key] = (counts[key] as number) + weight;
      }
    }
  }
  return counts;
}

/** The same where squares would be mostly empty and too large. */
function countInMap(
  { codes, categories, reviewerIds, unitIds }: Ratings<unknown>,
  weights: Float64Array | undefined,
): Map<number, number> {
  const size = categories.length;
  const width = reviewerIds.length;
  const counts = new Map<number, number>();
  for (let unit = 0; unit < unitIds.length; unit++) {
    const present = codes.subarray(unit * width, (unit + 1) * width).filter((code) => code !== MISSING);
    for (const [second, b] of present.entries()) {
      for (const a of present.subarray(0, second)) {
        const key = (present.length * size + a) * size + b;
        counts.set(key, (counts.get(key) ?? 0) + (weights?.[unit] ?? 1));
      }
    }
  }
  return counts;
}
