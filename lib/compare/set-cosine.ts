/** Cosine of two sets of words, 0 where they share none. */
export type SetCosine = (a: ReadonlySet<string>, b: ReadonlySet<string>) => number;

/** Makes the cosine for a weighting of words; the lengths of sets that come again are remembered. */
export function createSetCosine(weigh: (word: string) => number): SetCosine {
  const squares = new WeakMap<ReadonlySet<string>, number>();
  const getSquare = (words: ReadonlySet<string>) => {
    let square = squares.get(words);
    if (square === undefined) {
      square = 0;
      for (const word of words) square += weigh(word) ** 2;
      squares.set(words, square);
    }
    return square;
  };
  return (a, b) => {
    const [small, large] = a.size <= b.size ? [a, b] : [b, a];
    let common = 0;
    for (const word of small) if (large.has(word)) common += weigh(word) ** 2;
    return common === 0 ? 0 : common / Math.sqrt(getSquare(a) * getSquare(b));
  };
}
