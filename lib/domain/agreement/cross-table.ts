import { MISSING, type Ratings } from './ratings';

/** What two reviewers said of the units that both rated. */
export interface CrossTable {
  /** Codes: what the first said and what the second said, and of how many units. */
  cells: { a: number; b: number; count: number }[];
  units: number;
  /** By code: how often the first, and the second, said this. */
  first: Float64Array;
  second: Float64Array;
}

/** Up to so many categories cells are counted in a square, beyond in a map. */
const DENSE = 64;

/** Counts two columns of a table against each other; `weights` has how often each row counts. */
export function crossTabulate(
  ratings: Ratings<unknown>,
  { columns: [one, other], weights }: { columns: [number, number]; weights?: Float64Array | undefined },
): CrossTable {
  const { codes } = ratings;
  const size = ratings.categories.length;
  const width = ratings.reviewerIds.length;
  const counts = size <= DENSE ? new Float64Array(size * size) : new Map<number, number>();
  for (let unit = 0; unit < ratings.unitIds.length; unit++) {
    const a = codes[unit * width + one] as number;
    const b = codes[unit * width + other] as number;
    const weight = weights === undefined ? 1 : (weights[unit] as number);
    if (a === MISSING || b === MISSING || weight === 0) continue;
    const key = a * size + b;
    if (counts instanceof Map) counts.set(key, (counts.get(key) ?? 0) + weight);
    else counts[key] = (counts[key] as number) + weight;
  }
  const table: CrossTable = {
    cells: [],
    units: 0,
    first: new Float64Array(size),
    second: new Float64Array(size),
  };
  counts.forEach((count, key) => {
    if (count === 0) return;
    const a = Math.floor(key / size);
    const b = key % size;
    table.cells.push({ a, b, count });
    table.units += count;
    table.first[a] = (table.first[a] as number) + count;
    table.second[b] = (table.second[b] as number) + count;
  });
  return table;
}
