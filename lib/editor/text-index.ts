import type { TextRange } from '@/lib/domain/revision-text';

/**
 * The two-way map between offsets of a revision's text (UTF-16 units) and positions of its ProseMirror document, in
 * which each line is one text block. Build it with `createTextIndex`, once a text.
 */
export interface TextIndex {
  /** UTF-16 units of the whole text. */
  readonly length: number;
  /** Where each line begins, in order; never empty, the empty text has one empty line. */
  readonly starts: Uint32Array;
}

export function createTextIndex(text: string): TextIndex {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  const starts = new Uint32Array(lines);
  let line = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    line += 1;
    starts[line] = at + 1;
  }
  return { length: text.length, starts };
}

/** Number of the line that holds an offset; the line feed that ends a line belongs to it. Logarithmic. */
export function getLineAt(index: TextIndex, offset: number): number {
  checkOffset(index, offset);
  return countUntil(index, offset, 0) - 1;
}

/** A line without its line feed. */
export function getLine(index: TextIndex, line: number): TextRange {
  const start = index.starts[line];
  if (start === undefined) throw new RangeError(`No line ${line} among ${index.starts.length}`);
  const next = index.starts[line + 1];
  return { start, end: next === undefined ? index.length : next - 1 };
}

/**
 * The position of an offset. Each line costs one token to open and one to close where the text has one line feed
 * between lines, so the position runs ahead of the offset by one for each line begun.
 */
export function toPosition(index: TextIndex, offset: number): number {
  return offset + getLineAt(index, offset) + 1;
}

/**
 * The offset of a position, the inverse of `toPosition`. A position between two lines, where no text is, counts as the
 * beginning of the next line; the one after the last line as the end of the text.
 */
export function toOffset(index: TextIndex, position: number): number {
  const last = index.length + index.starts.length + 1;
  if (!(position >= 0 && position <= last))
    throw new RangeError(`No position ${position} in a document of ${last}`);
  // Line n begins at position start + n, before its opening token; its text one after.
  const line = countUntil(index, position, 1) - 1;
  return Math.min(Math.max(position - line - 1, index.starts[line] ?? 0), index.length);
}

/** How many lines begin at or before `limit`, each line's beginning counted `step` further than the one before. */
function countUntil({ starts }: TextIndex, limit: number, step: 0 | 1): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) + middle * step <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkOffset({ length }: TextIndex, offset: number): void {
  if (!(offset >= 0 && offset <= length))
    throw new RangeError(`No offset ${offset} in a text of ${length} units`);
}
