import type { TextRange } from '@/lib/domain/revision-text';
import { type ArticleDom, getGapBox, getLineElement } from './article-dom';
import type { Band } from './scroller';
import { getLine } from './text-index';

/** A line higher than this many bands is looked at more closely than as a whole: a text may be one line of 2 MB. */
const HIGH_LINE = 2;

/**
 * Where the lines of an article are, measured once for each setting of the page, so that a scroll asks the browser
 * for one box and not for one of each line it looks at.
 */
export class ArticleLines {
  readonly #dom: ArticleDom;
  #tops = new Float64Array();
  #bottoms = new Float64Array();

  constructor(dom: ArticleDom) {
    this.#dom = dom;
    this.measure();
  }

  /** Measures again: the words have moved. */
  measure(): void {
    const { view, index } = this.#dom;
    const count = index.starts.length;
    const origin = view.dom.getBoundingClientRect().top;
    this.#tops = new Float64Array(count);
    this.#bottoms = new Float64Array(count);
    for (let line = 0; line < count; line += 1) {
      const box = getLineElement(this.#dom, line).getBoundingClientRect();
      this.#tops[line] = box.top - origin;
      this.#bottoms[line] = box.bottom - origin;
    }
  }

  /** The stretch of text that lies in a band, whole lines of the screen at least. Pixels from the top of the article. */
  findTextIn({ top, bottom }: Band): TextRange {
    const { index } = this.#dom;
    const count = index.starts.length;
    const below = findFirst(count, (line) => this.#bottom(line) > top);
    const first = Math.min(count - 1, below);
    const last = Math.max(first, findFirst(count, (line) => this.#top(line) >= bottom) - 1);
    const high = HIGH_LINE * (bottom - top);
    const start =
      this.#height(first) > high
        ? this.#findInLine(first, (gap) => gap.bottom > top)
        : getLine(index, first).start;
    const end =
      this.#height(last) > high
        ? this.#findInLine(last, (gap) => gap.top >= bottom)
        : getLine(index, last).end;
    return { start, end: Math.max(start, end) };
  }

  #findInLine(line: number, isIt: (gap: Band) => boolean): number {
    const { start, end } = getLine(this.#dom.index, line);
    const origin = this.#dom.view.dom.getBoundingClientRect().top;
    const found = findFirst(end - start, (at) => {
      const { top, bottom } = getGapBox(this.#dom, start + at);
      return isIt({ top: top - origin, bottom: bottom - origin });
    });
    return start + found;
  }

  #top(line: number): number {
    return this.#tops[line] ?? 0;
  }

  #bottom(line: number): number {
    return this.#bottoms[line] ?? 0;
  }

  #height(line: number): number {
    return this.#bottom(line) - this.#top(line);
  }
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
