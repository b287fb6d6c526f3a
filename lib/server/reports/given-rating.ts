import type { NamedPeople } from './name-people';

/** How the parts of a report name each other. */
export interface Numbers {
  articles: ReadonlyMap<string, number>;
  evidence: ReadonlyMap<string, number>;
  scales: ReadonlyMap<string, string>;
  keyOf: NamedPeople['keyOf'];
}

/** A stored rating as the report names it. */
export function givenRating({ scaleId, rating }: { scaleId: string; rating: string }, { scales }: Numbers) {
  const scale = scales.get(scaleId);
  if (scale === undefined) throw new Error(`The report does not know the rating scale ${scaleId}.`);
  return { scale, key: rating };
}
