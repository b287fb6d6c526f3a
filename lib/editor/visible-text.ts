import type { TextRange } from '@/lib/domain/revision-text';
import { type ArticleDom, getDomRange, getLineElement } from './article-dom';
import { getLine } from './text-index';

/** A band of the window, in its pixels from the top. */
export interface Band {
  top: number;
  bottom: number;
}

/** A line higher than this many bands is looked at more closely than as a whole: a text may be one line of 2 MB. */
const HIGH_LINE = 2;

/** The stretch of text that lies in a band, whole lines of the screen at least. Looks at few lines, however many there are. */
export function findTextIn(dom: ArticleDom, band: Band): TextRange {
  const lines = dom.index.starts.length;
  const first = Math.min(
    lines - 1,
    findFirst(lines, (line) => bottomOf(dom, line) > band.top),
  );
  const last = Math.max(first, findFirst(lines, (line) => topOf(dom, line) >= band.bottom) - 1);
  const high = HIGH_LINE * (band.bottom - band.top);
  const start =
    heightOf(dom, first) > high
      ? findInLine(dom, first, (character) => character.bottom > band.top)
      : getLine(dom.index, first).start;
  const end =
    heightOf(dom, last) > high
      ? findInLine(dom, last, (character) => character.top >= band.bottom)
      : getLine(dom.index, last).end;
  return { start, end: Math.max(start, end) };
}

function findInLine(dom: ArticleDom, line: number, isIt: (character: DOMRect) => boolean): number {
  const { start, end } = getLine(dom.index, line);
  const found = findFirst(end - start, (at) =>
    isIt(getDomRange(dom, { start: start + at, end: start + at + 1 }).getBoundingClientRect()),
  );
  return start + found;
}

/** The first of `count` things that passes a test which all after it pass too; `count` when none does. */
function findFirst(count: number, isIt: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isIt(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function topOf(dom: ArticleDom, line: number): number {
  return getLineElement(dom, line).getBoundingClientRect().top;
}

function bottomOf(dom: ArticleDom, line: number): number {
  return getLineElement(dom, line).getBoundingClientRect().bottom;
}

function heightOf(dom: ArticleDom, line: number): number {
  return bottomOf(dom, line) - topOf(dom, line);
}
