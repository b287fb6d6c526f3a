import { listMatchFeatures, MATCH_FEATURES } from './match-features';
import { MATCH_OFFSET, MATCH_WEIGHTS } from './match-weights';
import type { PreparedMatching } from './prepare-matching';

/**
 * How likely each candidate that is worth a look states or denies what a text says, 0 to 1, by its place; those of the
 * article `articleId` are left out. A text without words has none. `most` is how many of the likest are looked at closely.
 */
export function scoreMatches(
  matching: PreparedMatching,
  { text, articleId, most }: { text: string; articleId: string | undefined; most?: number },
): Map<number, number> {
  const read = matching.read(text);
  const scores = new Map<number, number>();
  if (read.words.length === 0) return scores;
  for (const [place, features] of listMatchFeatures(matching, read, { articleId, most })) {
    let sum = MATCH_OFFSET;
    for (const name of MATCH_FEATURES) sum += MATCH_WEIGHTS[name] * features[name];
    scores.set(place, 1 / (1 + Math.exp(-sum)));
  }
  return scores;
}
