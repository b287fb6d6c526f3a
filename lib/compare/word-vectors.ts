/**
 * Counts for words that are in no text at hand, as if so many other texts had been read. Without it a word that all of
 * five articles share would weigh next to nothing, although it is what makes them one case.
 */
const UNREAD_TEXTS = 40;

/** Weights of words; all of a text together have the length 1, or 0 where it has no words. */
export type WordVector = ReadonlyMap<string, number>;

/**
 * TF-IDF vectors of texts given as words: (1 + ln tf) · (1 + ln((N + 1) / (df + 1))), divided by their length. The weights
 * come from these texts alone, so they depend on the set and not on its order.
 */
export function weighWords(texts: readonly (readonly string[])[]): WordVector[] {
  const counts = texts.map(countWords);
  const all = counts.length + UNREAD_TEXTS;
  const frequency = new Map<string, number>();
  for (const count of counts) {
    for (const word of count.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return counts.map((count) => {
    let square = 0;
    const vector = new Map<string, number>();
    for (const [word, times] of count) {
      const weight = (1 + Math.log(times)) * (1 + Math.log((1 + all) / (1 + (frequency.get(word) ?? 0))));
      vector.set(word, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (const [word, weight] of vector) vector.set(word, weight / length);
    return vector;
  });
}

/** The cosine of all pairs of vectors, row by row, 0 where they share no word and on the diagonal. */
export function comparePairs(vectors: readonly WordVector[]): Float64Array {
  const size = vectors.length;
  const cosines = new Float64Array(size * size);
  const postings = new Map<string, { place: number; weight: number }[]>();
  for (const [place, vector] of vectors.entries()) {
    for (const [word, weight] of vector) {
      const posting = postings.get(word);
      if (!posting) postings.set(word, [{ place, weight }]);
      else {
        for (const other of posting) {
          const at = other.place * size + place;
          cosines[at] = (cosines[at] as number) + other.weight * weight;
        }
        posting.push({ place, weight });
      }
    }
  }
  for (let row = 0; row < size; row += 1) {
    for (let column = row + 1; column < size; column += 1) {
      cosines[column * size + row] = cosines[row * size + column] as number;
    }
  }
  return cosines;
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
