/** A stretch of one text that a reviewer marked. */
export interface PlacedSpan {
  id: string;
  reviewerId: string;
  start: number;
  end: number;
}

/** Two marks are of the same words when they share at least this part of the words that either has. */
const SAME = 1 / 2;

/**
 * Which marks of several reviewers are of the same words, though their ends may be off: the ids of each place, in order
 * of the text. The likest marks find each other first, and a place has one stretch of each reviewer at most; a reviewer's
 * marks of exactly the same stretch are one place. Spans are of one text.
 */
export function matchPlaces(spans: readonly PlacedSpan[]): string[][] {
  const stretches = joinEqual(spans);
  const placeOf = stretches.map(({ reviewers }, at) => ({ reviewers: new Set(reviewers), members: [at] }));
  for (const { one, other } of listAlike(stretches)) {
    const a = placeOf[one];
    const b = placeOf[other];
    if (!a || !b || a === b || [...b.reviewers].some((reviewerId) => a.reviewers.has(reviewerId))) continue;
    for (const reviewerId of b.reviewers) a.reviewers.add(reviewerId);
    a.members.push(...b.members);
    for (const member of b.members) placeOf[member] = a;
  }
  return [...new Set(placeOf)].map(({ members }) => members.flatMap((at) => stretches[at]?.ids ?? []));
}

interface Stretch {
  start: number;
  end: number;
  ids: string[];
  reviewers: Set<string>;
}

/** Marks of exactly the same stretch, whoever made them, in order of the text. */
function joinEqual(spans: readonly PlacedSpan[]): Stretch[] {
  const found = new Map<string, Stretch>();
  for (const { id, reviewerId, start, end } of spans) {
    const key = `${start}-${end}`;
    const stretch = found.get(key) ?? { start, end, ids: [], reviewers: new Set() };
    stretch.ids.push(id);
    stretch.reviewers.add(reviewerId);
    found.set(key, stretch);
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Pairs of stretches that share enough words, the likest first, then in order of the text. */
function listAlike(stretches: readonly Stretch[]): { one: number; other: number; likeness: number }[] {
  const alike: { one: number; other: number; likeness: number }[] = [];
  for (const [one, a] of stretches.entries()) {
    for (let other = one + 1; other < stretches.length; other++) {
      const b = stretches[other];
      if (!b || b.start >= a.end) break;
      const shared = Math.min(a.end, b.end) - b.start;
      const likeness = shared / (Math.max(a.end, b.end) - a.start);
      if (likeness >= SAME) alike.push({ one, other, likeness });
    }
  }
  return alike.sort((x, y) => y.likeness - x.likeness || x.one - y.one || x.other - y.other);
}
