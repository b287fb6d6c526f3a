/** A decision on a claim as it stood from `at` on; a null rating: taken back, so that none stood. */
export interface DecisionStep<Rating> {
  at: Date;
  rating: Rating | null;
}

/** What a published version said and what holds now; null: no decision. */
export interface Correction<Rating> {
  /** When the desk decided otherwise, or took its decision back. */
  at: Date;
  from: Rating | null;
  to: Rating | null;
}

interface History<Rating> {
  /** All that the desk decided, oldest first. */
  steps: readonly DecisionStep<Rating>[];
  /** When versions of the report were published, oldest first. */
  publishedAt: readonly Date[];
  isSame: (one: Rating, other: Rating) => boolean;
}

/**
 * How what was published on a claim was corrected, oldest first: between each two versions, and from the last one to
 * now. What was decided and decided anew between two versions was never published and is no correction; nor is the first
 * decision. A decision that was taken back and made again is told, since a version without it was published.
 */
export function listCorrections<Rating>({
  steps,
  publishedAt,
  isSame,
}: History<Rating>): Correction<Rating>[] {
  const corrections: Correction<Rating>[] = [];
  let said: Rating | null = null;
  let decidedBefore = false;
  for (const until of [...publishedAt, null]) {
    const standing = steps.findLast(({ at }) => until === null || at <= until);
    const rating = standing?.rating ?? null;
    const changed = said === null || rating === null ? said !== rating : !isSame(said, rating);
    if (standing && decidedBefore && changed) corrections.push({ at: standing.at, from: said, to: rating });
    said = rating;
    decidedBefore ||= rating !== null;
  }
  return corrections;
}
