/**
 * Text looked at beyond the length of the context, so that a word put in beside the quote does not make all
 * of it differ.
 */
const SLACK = 16;

/**
 * How alike the text on one side of a place is to the context recorded for it: 1 where it stands there
 * unchanged, near 0.3 for unrelated English. One less the edit distance per unit, with the text's far end
 * free.
 */
export function compareContext({
  text,
  at,
  context,
  side,
}: {
  text: string;
  at: number;
  context: string;
  side: 'before' | 'after';
}): number {
  const step = side === 'after' ? 1 : -1;
  const firstOffset = side === 'after' ? 0 : context.length - 1;
  const firstAt = side === 'after' ? at : at - 1;
  const same = countSame(text, firstAt, context, firstOffset, step);
  if (same === context.length) return 1;

  const rows = context.length - same;
  const room = side === 'after' ? text.length - at - same : at - same;
  const columns = Math.min(rows + SLACK, room);
  const costs = new Int32Array(columns + 1);
  for (let column = 0; column <= columns; column += 1) costs[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    const unit = context.charCodeAt(firstOffset + step * (same + row - 1));
    let diagonal = costs[0] as number;
    let left = row;
    costs[0] = row;
    for (let column = 1; column <= columns; column += 1) {
      const above = costs[column] as number;
      const equal = unit === text.charCodeAt(firstAt + step * (same + column - 1));
      const cost = Math.min(equal ? diagonal : diagonal + 1, above + 1, left + 1);
      diagonal = above;
      left = cost;
      costs[column] = cost;
    }
  }
  return 1 - Math.min(...costs) / context.length;
}

/**
 * How many units are equal in a row, from `at` in the text and `offset` in the context on, in the direction
 * of `step`.
 */
export function countSame(text: string, at: number, context: string, offset: number, step: 1 | -1): number {
  let same = 0;
  for (;;) {
    const unit = text.charCodeAt(at + step * same);
    // NaN outside the text, which equals nothing; the context's end has to be asked for.
    if (offset + step * same >= context.length || unit !== context.charCodeAt(offset + step * same))
      return same;
    same += 1;
  }
}
