import { MISSING, type Ratings } from './ratings';

/** How often two reviewers of one unit gave values a and b, for units that `reviewers` people rated. */
export interface PairCount {
  /** Codes; each pair of values is counted once, in the order of the reviewers' columns. */
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

function countPairs<Value>(ratings: Ratings<Value>, weights: Float64Array | undefined): PairCount[] {
  const { codes } = ratings;
  const width = ratings.reviewerIds.length;
  const size = ratings.categories.length;
  const square = size * size;
  const counts = size <= DENSE ? new Float64Array(square * (width + 1)) : new Map<number, number>();
  const dense = counts instanceof Float64Array ? counts : undefined;
  const sparse = counts instanceof Map ? counts : undefined;
  const present = new Int32Array(width);

  let start = 0;
  for (let unit = 0; unit < ratings.unitIds.length; unit++) {
    const weight = weights === undefined ? 1 : (weights[unit] as number);
    let reviewers = 0;
    for (let at = start; at < start + width; at++) {
      const code = codes[at] as number;
      if (code !== MISSING) present[reviewers++] = code;
    }
    start += width;
    if (weight === 0) continue;
    const offset = reviewers * square;
    for (let first = 1; first < reviewers; first++) {
      const b = offset + (present[first] as number);
      for (let second = 0; second < first; second++) {
        const key = b + (present[second] as number) * size;
        if (dense) dense[key] = (dense[key] as number) + weight;
        else sparse?.set(key, (sparse.get(key) ?? 0) + weight);
      }
    }
  }

  const found: PairCount[] = [];
  counts.forEach((count, key) => {
    if (count === 0) return;
    const pair = key % square;
    found.push({ a: Math.floor(pair / size), b: pair % size, reviewers: Math.floor(key / square), count });
  });
  return found;
}
