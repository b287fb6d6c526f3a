interface Place {
  start: number;
}

/** The place after or before the one in hand; without one in hand, the first from an offset on or the last before it. */
export function stepThrough<One extends Place>(
  places: readonly One[],
  { current, by, from }: { current: One | undefined; by: 1 | -1; from: number },
): One | undefined {
  const at = current ? places.indexOf(current) : -1;
  if (at !== -1) return places[at + by];
  return by === 1 ? places.find(({ start }) => start >= from) : places.findLast(({ start }) => start < from);
}
