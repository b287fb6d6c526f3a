/**
 * The greatest sum that comes from giving each row a column of its own: the assignment problem, by shortest augmenting
 * paths with potentials (Kuhn 1955; Jonker and Volgenant 1987). Rows or columns that are over stay alone. Entries are at
 * least 0; time grows with rows squared times columns, rows being the fewer.
 */
export function assignBest(gains: readonly Float64Array[]): number {
  const width = gains[0]?.length ?? 0;
  const rows = gains.length <= width ? gains : transpose(gains, width);
  const columns = Math.max(gains.length, width);
  // Places 0 are sentinels: column 0 holds the row that looks for a column.
  const rowPotential = new Float64Array(rows.length + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows.length; row++) {
    rowOf[0] = row;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(columns + 1);
    const done = new Uint8Array(columns + 1);
    let column = 0;
    do {
      done[column] = 1;
      const current = rowOf[column] as number;
      const gain = rows[current - 1] as Float64Array;
      let step = Number.POSITIVE_INFINITY;
      let nearest = 0;
      for (let to = 1; to <= columns; to++) {
        if (done[to] === 1) continue;
        const cost =
          -(gain[to - 1] as number) - (rowPotential[current] as number) - (columnPotential[to] as number);
        if (cost < (least[to] as number)) {
          least[to] = cost;
          before[to] = column;
        }
        if ((least[to] as number) < step) {
          step = least[to] as number;
          nearest = to;
        }
      }
      for (let to = 0; to <= columns; to++) {
        if (done[to] === 1) {
          const holder = rowOf[to] as number;
          rowPotential[holder] = (rowPotential[holder] as number) + step;
          columnPotential[to] = (columnPotential[to] as number) - step;
        } else {
          least[to] = (least[to] as number) - step;
        }
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const from = before[column] as number;
      rowOf[column] = rowOf[from] as number;
      column = from;
    }
  }
  let sum = 0;
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] as number;
    if (row > 0) sum += rows[row - 1]?.[column - 1] ?? 0;
  }
  return sum;
}

function transpose(rows: readonly Float64Array[], width: number): Float64Array[] {
  return Array.from({ length: width }, (_, column) => Float64Array.from(rows, (row) => row[column] ?? 0));
}
