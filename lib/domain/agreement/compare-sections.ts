import type { Section } from './join-spans';

/**
 * The observed disagreement D_o of uα for one category (Krippendorff 1995, equation 4): for each two reviewers the
 * squared distances of begin and end of sections that overlap, and the squared length of each that lies in a gap of the
 * other. `reviewers` has each one's sections in order of the text; the answer is a share of the squared `length`.
 */
export function compareSections(reviewers: readonly (readonly Section[])[], length: number): number {
  let sum = 0;
  for (const [place, one] of reviewers.entries()) {
    for (const other of reviewers.slice(0, place)) {
      sum += compareOverlaps(one, other) + sumLone(one, other) + sumLone(other, one);
    }
  }
  // The paper counts each two reviewers both ways round.
  const count = reviewers.length;
  return count < 2 ? 0 : (2 * sum) / (count * (count - 1) * length ** 2);
}

function compareOverlaps(one: readonly Section[], other: readonly Section[]): number {
  let sum = 0;
  let from = 0;
  for (const a of one) {
    while (from < other.length && (other[from] as Section).end <= a.start) from += 1;
    for (let at = from; at < other.length; at++) {
      const b = other[at] as Section;
      if (b.start >= a.end) break;
      sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
    }
  }
  return sum;
}

/** The squared lengths of those of `one` that overlap none of `other`. */
function sumLone(one: readonly Section[], other: readonly Section[]): number {
  let sum = 0;
  let from = 0;
  for (const a of one) {
    while (from < other.length && (other[from] as Section).end <= a.start) from += 1;
    const next = other[from];
    if (next === undefined || next.start >= a.end) sum += (a.end - a.start) ** 2;
  }
  return sum;
}
