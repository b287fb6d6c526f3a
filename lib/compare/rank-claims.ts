import { listWords } from './list-words';
import { indexWords, listKin, type WordIndex, weighUnknown } from './word-index';

type Claims<Id> = readonly { id: Id; statement: string }[];

/**
 * Of the two, how much of the shorter text's weight is common counts most: a claim is a part of a long
 * sentence, a typed word a part of a claim.
 */
const SHORTER_SHARE = 0.7;

/** Indexes belong to the list of claims they were made of and go with it; a list is not changed in place. */
const indexes = new WeakMap<Claims<unknown>, WordIndex>();

/**
 * Ranks claims by how much their statement has in common with a text, for linking a selection to a claim or
 * for what is being typed: by words, by stems, by other spellings of a name; rare words count most. Case,
 * diacritics and hyphens do not count.
 *
 * Best first, claims with nothing in common left out, equals in the order given; all of them, with a score of
 * 0, for a text without words. Scores are from 0 to 1. The first call for a list indexes it, so keep
 * the list while somebody types.
 */
export function rankClaims<Id>({
  claims,
  text,
  limit = Number.POSITIVE_INFINITY,
}: {
  claims: Claims<Id>;
  text: string;
  limit?: number;
}): { id: Id; score: number }[] {
  const words = listWords(text);
  if (words.length === 0) return claims.slice(0, limit).map(({ id }) => ({ id, score: 0 }));
  let index = indexes.get(claims);
  if (!index) {
    index = indexWords(claims.map(({ statement }) => statement));
    indexes.set(claims, index);
  }

  // Somebody who types has not put a space behind the last word yet.
  const typed = /[\p{L}\p{N}\p{M}]$/u.test(text) ? words.at(-1) : undefined;
  const common = new Float64Array(claims.length);
  let asked = 0;
  for (const word of new Set(words)) {
    const best = new Map<number, number>();
    let own = 0;
    for (const { entry, nearness } of listKin(index, word, word === typed)) {
      own = Math.max(own, entry.weight * nearness);
      for (const place of entry.places) {
        best.set(place, Math.max(best.get(place) ?? 0, entry.weight * nearness));
      }
    }
    asked += own === 0 ? weighUnknown(index, word) : own;
    for (const [place, weight] of best) common[place] = (common[place] as number) + weight;
  }

  return claims
    .map(({ id }, place) => ({ id, score: score(common[place] as number, asked, index.weights[place] ?? 0) }))
    .filter((ranked) => ranked.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function score(common: number, asked: number, whole: number): number {
  if (common === 0) return 0;
  const shorter = Math.min(1, common / Math.min(asked, whole));
  const longer = Math.min(1, common / Math.max(asked, whole));
  return SHORTER_SHARE * shorter + (1 - SHORTER_SHARE) * longer;
}
