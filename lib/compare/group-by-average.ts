/**
 * Average-linkage clustering: joins the two groups that are most alike on average until no two are at least `threshold`
 * alike. `similarities` is a symmetric matrix, row by row; the answer has the group of each place, numbered in order of
 * first members. Time grows with the square of the size for each join (Müllner 2011, generic algorithm with row maxima).
 */
export function groupByAverage(similarities: Float64Array, size: number, threshold: number): number[] {
  const alike = Float64Array.from(similarities);
  const members = Array.from({ length: size }, (_, place) => [place]);
  const alive = new Set(members.keys());
  const nearest = new Int32Array(size);
  const find = (row: number) => {
    let best = -1;
    for (const column of alive) {
      if (column === row) continue;
      if (best === -1 || (alike[row * size + column] as number) > (alike[row * size + best] as number))
        best = column;
    }
    nearest[row] = best;
  };
  for (const row of alive) find(row);

  while (alive.size > 1) {
    let first = -1;
    let height = threshold;
    for (const row of alive) {
      const likeness = alike[row * size + (nearest[row] as number)] as number;
      if (likeness > height || (likeness === height && first === -1)) {
        first = row;
        height = likeness;
      }
    }
    if (first === -1) break;
    const second = nearest[first] as number;
    join({ alike, size, members, alive, first, second });
    for (const row of alive) {
      if (row === first || nearest[row] === first || nearest[row] === second) find(row);
      else if (
        (alike[row * size + first] as number) > (alike[row * size + (nearest[row] as number)] as number)
      )
        nearest[row] = first;
    }
  }
  return numberGroups(
    [...alive].map((row) => members[row] ?? []),
    size,
  );
}

function join({
  alike,
  size,
  members,
  alive,
  first,
  second,
}: {
  alike: Float64Array;
  size: number;
  members: number[][];
  alive: Set<number>;
  first: number;
  second: number;
}): void {
  const own = members[first] as number[];
  const other = members[second] as number[];
  alive.delete(second);
  for (const row of alive) {
    if (row === first) continue;
    const mean =
      ((alike[first * size + row] as number) * own.length +
        (alike[second * size + row] as number) * other.length) /
      (own.length + other.length);
    alike[first * size + row] = mean;
    alike[row * size + first] = mean;
  }
  own.push(...other);
}

function numberGroups(groups: number[][], size: number): number[] {
  const numbers = new Array<number>(size).fill(0);
  const ordered = groups
    .map((group) => group.toSorted((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  for (const [number, group] of ordered.entries()) {
    for (const place of group) numbers[place] = number;
  }
  return numbers;
}
