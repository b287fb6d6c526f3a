import { MISSING, type Ratings } from './ratings';

interface Selection<Value> {
  /** Only these reviewers, in this order. */
  reviewerIds?: readonly string[];
  /** Only these units, in the order of the table. */
  unitIds?: readonly string[];
  /** These values count as not given: "cannot be checked" has no place in the order of an ordinal scale. */
  leaveOut?: readonly Value[];
}

/**
 * A part of a table: two reviewers, the units of one article, one month, or an ordinal scale without what lies outside
 * its order. Categories that are left out leave the scale too; the others stay, used or not.
 * @throws RangeError when a reviewer is not in the table.
 */
export function selectRatings<Value>(ratings: Ratings<Value>, selection: Selection<Value>): Ratings<Value> {
  const columns = (selection.reviewerIds ?? ratings.reviewerIds).map((reviewerId) => {
    const column = ratings.reviewerIds.indexOf(reviewerId);
    if (column === -1) throw new RangeError(`${reviewerId} is not a reviewer of this table.`);
    return column;
  });
  const wanted = selection.unitIds && new Set(selection.unitIds);
  const rows =
    wanted && [...ratings.unitIds.keys()].filter((row) => wanted.has(ratings.unitIds[row] as string));
  const kept = ratings.categories.filter((value) => !selection.leaveOut?.includes(value));

  const units = rows?.length ?? ratings.unitIds.length;
  const width = columns.length;
  const codes = new Int32Array(units * width);
  for (const [place, column] of columns.entries()) {
    let to = place;
    for (let unit = 0; unit < units; unit++) {
      const row = rows === undefined ? unit : (rows[unit] as number);
      codes[to] = ratings.codes[row * ratings.reviewerIds.length + column] as number;
      to += width;
    }
  }
  if (selection.leaveOut) recode(codes, (code) => kept.indexOf(ratings.categories[code] as Value));
  return {
    unitIds: rows ? rows.map((row) => ratings.unitIds[row] as string) : ratings.unitIds,
    reviewerIds: columns.map((column) => ratings.reviewerIds[column] as string),
    categories: kept,
    codes,
  };
}

function recode(codes: Int32Array, getCode: (code: number) => number): void {
  for (const [at, code] of codes.entries()) if (code !== MISSING) codes[at] = getCode(code);
}
