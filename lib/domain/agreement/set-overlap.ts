/** How many members two sets share and have; repeats do not count. */
export interface SetOverlap {
  a: number;
  b: number;
  shared: number;
}

/** Counts the members of two sets given as lists. */
export function countOverlap(a: readonly string[], b: readonly string[]): SetOverlap {
  const first = new Set(a);
  const second = new Set(b);
  let shared = 0;
  for (const member of first) if (second.has(member)) shared++;
  return { a: first.size, b: second.size, shared };
}
