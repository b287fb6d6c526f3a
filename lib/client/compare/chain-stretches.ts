import type { ReusePair } from '@/lib/contract/analysis';

/** A place of one text and the place of another that stands beside it. */
export interface JoinedPoint {
  own: number;
  other: number;
}

interface Range {
  start: number;
  end: number;
}

/** The same words, or the same claim, in two articles. */
interface Joined {
  own: Range;
  other: Range;
  weight: number;
}

/** Marks of one claim in both articles weigh as a few words: shared text says better what belongs beside what. */
const CLAIM_WEIGHT = 3;

/**
 * Points of two articles that can stand beside each other while both only move on: the heaviest chain of what they share
 * that rises in both texts. What one of them has in another order is left out. Offsets are UTF-16 units; each stretch
 * gives its beginning and its end.
 */
export function chainStretches({
  own,
  other,
  pairs,
  claims,
}: {
  own: string;
  other: string;
  pairs: readonly ReusePair[];
  claims: readonly { places: readonly ({ articleId: string } & Range)[] }[];
}): JoinedPoint[] {
  const joined = [...listStretches(own, other, pairs), ...listClaims(own, other, claims)].sort(
    (a, b) => a.own.start - b.own.start || a.other.start - b.other.start,
  );
  const best: { weight: number; before: number }[] = [];
  let last = -1;
  for (const [at, one] of joined.entries()) {
    let before = -1;
    for (let place = 0; place < at; place += 1) {
      const earlier = joined[place];
      if (earlier === undefined || earlier.own.end > one.own.start || earlier.other.end > one.other.start)
        continue;
      if (before === -1 || (best[place]?.weight ?? 0) > (best[before]?.weight ?? 0)) before = place;
    }
    best.push({ weight: one.weight + (best[before]?.weight ?? 0), before });
    if (last === -1 || (best[at]?.weight ?? 0) > (best[last]?.weight ?? 0)) last = at;
  }
  const points: JoinedPoint[] = [];
  for (let at = last; at !== -1; at = best[at]?.before ?? -1) {
    const one = joined[at];
    if (one === undefined) break;
    points.push({ own: one.own.end, other: one.other.end }, { own: one.own.start, other: one.other.start });
  }
  return points.reverse();
}

function listStretches(own: string, other: string, pairs: readonly ReusePair[]): Joined[] {
  return pairs.flatMap(({ a, b, stretches }) => {
    if (a === own && b === other)
      return stretches.map((stretch) => ({ own: stretch.a, other: stretch.b, weight: stretch.words }));
    if (a === other && b === own)
      return stretches.map((stretch) => ({ own: stretch.b, other: stretch.a, weight: stretch.words }));
    return [];
  });
}

function listClaims(
  own: string,
  other: string,
  claims: readonly { places: readonly ({ articleId: string } & Range)[] }[],
): Joined[] {
  return claims.flatMap(({ places }) => {
    const mine = places.find(({ articleId }) => articleId === own);
    const theirs = places.find(({ articleId }) => articleId === other);
    return mine && theirs ? [{ own: mine, other: theirs, weight: CLAIM_WEIGHT }] : [];
  });
}

/**
 * The value beside `value`, on the straight line between the two points next to it; outside all points at the same rate
 * as `value` goes on. Points rise in both. Undefined without points.
 */
export function interpolate(points: readonly JoinedPoint[], value: number): number | undefined {
  const after = points.findIndex(({ own }) => own >= value);
  const next = points[after];
  const before = after === -1 ? points.at(-1) : points[after - 1];
  const nearest = next ?? before;
  if (nearest === undefined) return undefined;
  if (next === undefined || before === undefined || next.own === before.own)
    return nearest.other + (value - nearest.own);
  return before.other + ((value - before.own) / (next.own - before.own)) * (next.other - before.other);
}
