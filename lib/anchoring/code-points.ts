import { splitsPair } from './surrogate-pairs';

export type CodePointIndex = {
  /** Code points before a UTF-16 offset; an offset inside a surrogate pair counts as the pair's beginning. */
  toCodePoints: (offset: number) => number;
  /** UTF-16 offset behind so many code points. */
  toUtf16: (codePoints: number) => number;
};

/**
 * Converts offsets at the product's border: inside, they count UTF-16 units; W3C positions, brat and doccano
 * count code points.
 *
 * Build it once for a text and ask it for each offset: building is linear, asking is logarithmic in the
 * number of characters outside the basic plane. A lone surrogate counts as one code point. Throws a
 * RangeError for an offset outside the text.
 */
export function indexCodePoints(text: string): CodePointIndex {
  const pairs: number[] = [];
  for (let offset = 1; offset < text.length; offset += 1) {
    if (splitsPair(text, offset)) {
      pairs.push(offset - 1);
      offset += 1;
    }
  }
  const length = text.length - pairs.length;

  return {
    toCodePoints: (offset) => {
      checkOffset(offset, text.length);
      const before = countWhere(pairs, (pair) => pair + 1 < offset);
      return splitsPair(text, offset) ? offset - 1 - before : offset - before;
    },
    toUtf16: (codePoints) => {
      checkOffset(codePoints, length);
      // The pair at place i of the list begins at code point pairs[i] - i.
      return codePoints + countWhere(pairs, (pair, place) => pair - place < codePoints);
    },
  };
}

/**
 * How many items, from the first on, meet a condition that holds up to some item and never again after it.
 */
function countWhere(items: number[], holds: (item: number, place: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] ?? Number.POSITIVE_INFINITY, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkOffset(offset: number, length: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`Offset ${offset} is not between 0 and ${length}.`);
  }
}
