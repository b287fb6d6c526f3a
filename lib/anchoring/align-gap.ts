/**
 * A stretch of the window against a stretch of the text; `window` and `text` are whole, the four offsets cut
 * them.
 */
export type Gap = {
  window: string;
  windowStart: number;
  windowEnd: number;
  text: string;
  textStart: number;
  textEnd: number;
  /** The end where text left over costs nothing: before the first seed or after the last. */
  free: 'start' | 'end' | 'none';
};

/**
 * A gap of more cells is left as wholly different: about 5 ms and 1 MB, which only a rewritten page of text
 * needs.
 */
const MAX_CELLS = 1 << 20;

const TAKE_BOTH = 0;
const SKIP_WINDOW = 1;
const SKIP_TEXT = 2;

/**
 * Aligns a gap with the fewest insertions, deletions and substitutions (Wagner and Fischer 1974) and writes
 * to `taken`, for each unit of the window, the offset of the unit in the text it goes with. A unit without a
 * partner keeps the value it had.
 */
export function alignGap(gap: Gap, taken: Int32Array): void {
  const { window, windowStart, text, textStart, free } = gap;
  const rows = gap.windowEnd - windowStart;
  const columns = gap.textEnd - textStart;
  if (rows <= 0 || columns <= 0 || (rows + 1) * (columns + 1) > MAX_CELLS) return;

  const width = columns + 1;
  const steps = new Uint8Array((rows + 1) * width);
  const costs = new Int32Array(width);
  for (let column = 1; column <= columns; column += 1) {
    costs[column] = free === 'start' ? 0 : column;
    steps[column] = SKIP_TEXT;
  }
  for (let row = 1; row <= rows; row += 1) {
    const unit = window.charCodeAt(windowStart + row - 1);
    let diagonal = costs[0] as number;
    let left = row;
    costs[0] = row;
    steps[row * width] = SKIP_WINDOW;
    for (let column = 1; column <= columns; column += 1) {
      const above = costs[column] as number;
      let cost = unit === text.charCodeAt(textStart + column - 1) ? diagonal : diagonal + 1;
      let step = TAKE_BOTH;
      if (above + 1 < cost) {
        cost = above + 1;
        step = SKIP_WINDOW;
      }
      if (left + 1 < cost) {
        cost = left + 1;
        step = SKIP_TEXT;
      }
      diagonal = above;
      left = cost;
      costs[column] = cost;
      steps[row * width + column] = step;
    }
  }

  let row = rows;
  let column = free === 'end' ? findCheapest(costs) : columns;
  while (row > 0) {
    const step = steps[row * width + column];
    if (step !== SKIP_TEXT) row -= 1;
    if (step !== SKIP_WINDOW) column -= 1;
    if (step === TAKE_BOTH) taken[windowStart + row] = textStart + column;
  }
}

function findCheapest(costs: Int32Array): number {
  let best = 0;
  for (let column = 1; column < costs.length; column += 1) {
    if ((costs[column] as number) < (costs[best] as number)) best = column;
  }
  return best;
}
