/**
 * Finds the stretches of a text that are nearest to a quote by edit distance, reading all of it (Sellers
 * 1980). For quotes too short or too changed to share a seed with the text; costs text times quote, so the
 * caller says what it can afford.
 *
 * Answers each stretch with the fewest errors, if these are at most `maxErrors`; of overlapping ones the
 * first.
 */
export function scanText({
  text,
  quote,
  maxErrors,
}: {
  text: string;
  quote: string;
  maxErrors: number;
}): { start: number; end: number; errors: number }[] {
  const rows = quote.length;
  // Column by column: costs[row] is the least errors of quote[0, row) ending here, starts[row] where that
  // stretch begins.
  const costs = new Int32Array(rows + 1);
  const starts = new Int32Array(rows + 1);
  for (let row = 0; row <= rows; row += 1) costs[row] = row;
  let fewest = Math.floor(maxErrors);
  let found: { start: number; end: number; errors: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let diagonalCost = costs[0] as number;
    let diagonalStart = starts[0] as number;
    starts[0] = at + 1;
    for (let row = 1; row <= rows; row += 1) {
      const leftCost = costs[row] as number;
      const leftStart = starts[row] as number;
      let cost = quote.charCodeAt(row - 1) === unit ? diagonalCost : diagonalCost + 1;
      let start = diagonalStart;
      if ((costs[row - 1] as number) + 1 < cost) {
        cost = (costs[row - 1] as number) + 1;
        start = starts[row - 1] as number;
      }
      if (leftCost + 1 < cost) {
        cost = leftCost + 1;
        start = leftStart;
      }
      diagonalCost = leftCost;
      diagonalStart = leftStart;
      costs[row] = cost;
      starts[row] = start;
    }
    const errors = costs[rows] as number;
    const start = starts[rows] as number;
    if (errors > fewest || start > at) continue;
    if (errors < fewest) {
      fewest = errors;
      found = [];
    }
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end: at + 1, errors });
  }
  return found;
}
