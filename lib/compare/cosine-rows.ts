/**
 * Cosines of one set of words with all others, by its place; sets that share no word cost nothing. The row is the
 * caller's until the next call.
 */
export function createCosineRows(
  sets: readonly ReadonlySet<string>[],
  weigh: (word: string) => number,
): (place: number) => Float64Array {
  const postings = new Map<string, { square: number; places: number[] }>();
  const lengths = new Float64Array(sets.length);
  for (const [place, words] of sets.entries()) {
    let sum = 0;
    for (const word of words) {
      let posting = postings.get(word);
      if (!posting) {
        posting = { square: weigh(word) ** 2, places: [] };
        postings.set(word, posting);
      }
      posting.places.push(place);
      sum += posting.square;
    }
    lengths[place] = Math.sqrt(sum);
  }
  const row = new Float64Array(sets.length);
  return (place) => {
    row.fill(0);
    for (const word of sets[place] ?? []) {
      const { square = 0, places = [] } = postings.get(word) ?? {};
      for (const other of places) row[other] = (row[other] as number) + square;
    }
    const length = lengths[place] as number;
    for (let other = 0; other < row.length; other += 1) {
      if (row[other] !== 0) row[other] = (row[other] as number) / (length * (lengths[other] as number));
    }
    return row;
  };
}
