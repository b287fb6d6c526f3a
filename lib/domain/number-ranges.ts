/** Numbers as people write them: "1-3,7". In order, each once; the shortest form that a URL can carry. */
export function writeNumberRanges(numbers: Iterable<number>): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

/** No case has more claims; keeps "1-999999999" of a stranger's link from filling the memory. */
const MOST = 100_000;

/** The numbers that `writeNumberRanges` wrote; null when the words are none of its. */
export function readNumberRanges(words: string): number[] | null {
  const numbers: number[] = [];
  for (const range of words.split(',')) {
    const found = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(range);
    if (!found) return null;
    const from = Number(found[1]);
    const to = Number(found[2] ?? found[1]);
    if (to < from || numbers.length + to - from >= MOST) return null;
    for (let number = from; number <= to; number++) numbers.push(number);
  }
  return numbers;
}
