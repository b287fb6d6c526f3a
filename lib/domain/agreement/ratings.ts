import { listValues } from './list-values';

/** Marks the place of a value that a reviewer has not given. */
export const MISSING = -1;

/**
 * What reviewers said about units (claims, passages, cells), as one table of codes: a row for each unit, a column for
 * each reviewer. A code is the place of the value in `categories`, or `MISSING`.
 */
export interface Ratings<Value = string> {
  unitIds: readonly string[];
  reviewerIds: readonly string[];
  /** All values that could be given, in their order where they have one. */
  categories: readonly Value[];
  /** Row by row: the code of unit u and reviewer r is at `u * reviewerIds.length + r`. */
  codes: Int32Array;
}

export interface GivenRating<Value> {
  unitId: string;
  reviewerId: string;
  value: Value;
}

interface RatingsInput<Value> {
  /** One entry for each value given; what nobody gave is simply not there. */
  given: readonly GivenRating<Value>[];
  /** The rows; by default the units in order of first appearance. */
  unitIds?: readonly string[];
  /** The columns; by default the reviewers in order of first appearance. */
  reviewerIds?: readonly string[];
  /**
   * The scale, in its order. Needed for ordinal figures on words and wherever chance hangs on how many values could have
   * been given (S, AC1). By default the values in use: numbers ascending, then words in order of their code units.
   */
  categories?: readonly Value[];
}

/**
 * Puts ratings into a table. Values are told apart by themselves (sets: see `createSetRatings`).
 * @throws RangeError when a reviewer rates a unit twice, or a unit, a reviewer or a value is not among those named.
 */
export function createRatings<Value extends string | number>({
  given,
  unitIds,
  reviewerIds,
  categories = listValues(given.map(({ value }) => value)),
}: RatingsInput<Value>): Ratings<Value> {
  const rows = new Numbering(unitIds, 'unit');
  const columns = new Numbering(reviewerIds, 'reviewer');
  const values = new Numbering<Value>(categories, 'value');
  const places = new Int32Array(given.length * 3);
  let at = 0;
  for (const { unitId, reviewerId, value } of given) {
    places[at++] = rows.number(unitId);
    places[at++] = columns.number(reviewerId);
    places[at++] = values.number(value);
  }
  const width = columns.list.length;
  const codes = new Int32Array(rows.list.length * width).fill(MISSING);
  for (let entry = 0; entry < places.length; entry += 3) {
    const row = places[entry] as number;
    const column = places[entry + 1] as number;
    if (codes[row * width + column] !== MISSING) {
      throw new RangeError(`${columns.list[column]} rated ${rows.list[row]} twice.`);
    }
    codes[row * width + column] = places[entry + 2] as number;
  }
  return { unitIds: rows.list, reviewerIds: columns.list, categories, codes };
}

/** Numbers things from 0: those named, or else all that come, in the order in which they come. */
class Numbering<Key> {
  readonly list: Key[];
  private readonly numbers: Map<Key, number>;

  constructor(
    private readonly named: readonly Key[] | undefined,
    private readonly what: string,
  ) {
    this.list = [...(named ?? [])];
    this.numbers = new Map(this.list.map((key, number) => [key, number]));
    if (this.numbers.size < this.list.length) throw new RangeError(`A ${what} is named twice.`);
  }

  number(key: Key): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    if (this.named) throw new RangeError(`${key} is not a ${this.what} of this table.`);
    this.numbers.set(key, this.list.length);
    return this.list.push(key) - 1;
  }
}
