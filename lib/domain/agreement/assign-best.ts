/** What a row gains from a column that it fits; columns that it does not fit are left out. */
export interface Fit {
  column: number;
  /** Above 0. */
  gain: number;
}

/**
 * The greatest sum that comes from giving each row at most one column and each column at most one row: the assignment
 * problem, by shortest augmenting paths with prices (Kuhn 1955; Jonker and Volgenant 1987). Works on the fits alone, so
 * that time grows with them and not with rows times columns.
 */
export function assignBest(rows: readonly (readonly Fit[])[], columns: number): number {
  const market: Market = {
    rows,
    columns,
    rowPrice: Float64Array.from(rows, (fits) => Math.max(0, ...fits.map(({ gain }) => gain))),
    columnPrice: new Float64Array(columns),
    columnOf: new Int32Array(rows.length).fill(NONE),
    rowOf: new Int32Array(columns).fill(NONE),
  };
  for (const row of rows.keys()) place(market, row);
  let sum = 0;
  for (const [row, fits] of rows.entries()) {
    sum += fits.find(({ column }) => column === market.columnOf[row])?.gain ?? 0;
  }
  return sum;
}

const NONE = -1;

/** Prices of a row and a column add up to at least what they gain together, and to exactly that where they are given. */
interface Market {
  rows: readonly (readonly Fit[])[];
  columns: number;
  rowPrice: Float64Array;
  columnPrice: Float64Array;
  columnOf: Int32Array;
  rowOf: Int32Array;
}

/** Gives a row its place, by the cheapest chain of rows that move over; the last of them gets a free column or none. */
function place(market: Market, first: number): void {
  const { rows, rowPrice, columnPrice, columnOf, rowOf } = market;
  const cost = new Map<number, number>();
  const cameFrom = new Map<number, number>();
  const reached = new Map<number, number>();
  const movedRows: { row: number; cost: number }[] = [];
  let row = first;
  let walked = 0;
  // The cheapest end so far that leaves a row without a column.
  let out = { row: NONE, cost: Number.POSITIVE_INFINITY };
  let end: number;
  for (;;) {
    movedRows.push({ row, cost: walked });
    const price = rowPrice[row] as number;
    if (walked + price < out.cost) out = { row, cost: walked + price };
    for (const { column, gain } of rows[row] ?? []) {
      if (reached.has(column)) continue;
      const through = walked + price + (columnPrice[column] as number) - gain;
      if (through < (cost.get(column) ?? Number.POSITIVE_INFINITY)) {
        cost.set(column, through);
        cameFrom.set(column, row);
      }
    }
    let nearest = NONE;
    let least = out.cost;
    for (const [column, through] of cost) {
      if (through < least) {
        least = through;
        nearest = column;
      }
    }
    walked = least;
    end = nearest;
    if (nearest === NONE) break;
    reached.set(nearest, least);
    cost.delete(nearest);
    const holder = rowOf[nearest] as number;
    if (holder === NONE) break;
    row = holder;
  }
  for (const moved of movedRows)
    rowPrice[moved.row] = (rowPrice[moved.row] as number) - (walked - moved.cost);
  for (const [column, at] of reached) columnPrice[column] = (columnPrice[column] as number) + (walked - at);

  // Backwards along the chain: each row takes the column after it and gives its own to the row before.
  let column = end;
  if (end === NONE) {
    column = columnOf[out.row] as number;
    columnOf[out.row] = NONE;
    if (out.row === first) return;
  }
  while (column !== NONE) {
    const taker = cameFrom.get(column) as number;
    const left = columnOf[taker] as number;
    columnOf[taker] = column;
    rowOf[column] = taker;
    if (taker === first) return;
    column = left;
  }
}
