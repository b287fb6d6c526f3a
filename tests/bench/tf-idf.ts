/** Plain TF-IDF as matching must beat it: tokens [a-z0-9]+, cosines of (1 + ln tf) · (1 + ln((1 + N) / (1 + df))). */
export interface TfIdf {
  compare(a: string, b: string): number;
}

export function createTfIdf(texts: readonly string[]): TfIdf {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(listTokens(text))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const vectors = new Map<string, Map<string, number>>();
  const getVector = (text: string) => {
    let vector = vectors.get(text);
    if (!vector) {
      vector = weigh(
        listTokens(text),
        (word) => 1 + Math.log((1 + texts.length) / (1 + (frequency.get(word) ?? 0))),
      );
      vectors.set(text, vector);
    }
    return vector;
  };
  return {
    compare(a, b) {
      const [small, large] = [getVector(a), getVector(b)].sort((x, y) => x.size - y.size);
      let cosine = 0;
      for (const [word, weight] of small ?? []) cosine += weight * (large?.get(word) ?? 0);
      return cosine;
    },
  };
}

function listTokens(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function weigh(tokens: readonly string[], getRarity: (word: string) => number): Map<string, number> {
  const vector = new Map<string, number>();
  for (const token of tokens) vector.set(token, (vector.get(token) ?? 0) + 1);
  let square = 0;
  for (const [word, times] of vector) {
    const weight = (1 + Math.log(times)) * getRarity(word);
    vector.set(word, weight);
    square += weight * weight;
  }
  for (const [word, weight] of vector) vector.set(word, weight / Math.sqrt(square));
  return vector;
}
