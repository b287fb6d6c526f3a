import { diffArrays } from 'diff';

/**
 * Wordings with more differences are taken as different between their common beginning and end: a diff grows
 * with the square.
 */
const MAX_DIFFERENCES = 1000;

/**
 * Pairs of places, in order, at which two lists hold the same key: a longest common subsequence (Myers 1986).
 */
export function alignTokens(a: readonly string[], b: readonly string[]): { a: number; b: number }[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail += 1;
  }

  const pairs = Array.from({ length: head }, (_, place) => ({ a: place, b: place }));
  const middle = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)] as const;
  const changes = diffArrays([...middle[0]], [...middle[1]], { maxEditLength: MAX_DIFFERENCES }) ?? [];
  const at = { a: head, b: head };
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      for (let place = 0; place < count; place += 1) pairs.push({ a: at.a + place, b: at.b + place });
    }
    if (!added) at.a += count;
    if (!removed) at.b += count;
  }
  for (let place = tail; place > 0; place -= 1) pairs.push({ a: a.length - place, b: b.length - place });
  return pairs;
}
