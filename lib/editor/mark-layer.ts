import type { TextRange } from '@/lib/domain/revision-text';
import { type ArticleDom, getDomRange } from './article-dom';
import type { ArticleMark, StackedMark } from './mark';
import type { MarkIndex } from './mark-index';
import { getBand, getScrollTarget } from './scroller';
import { type Band, findTextIn } from './visible-text';

/** Where a drawn mark is: pixels from the top of the article. */
export interface PlacedMark {
  mark: ArticleMark;
  top: number;
  bottom: number;
}

export interface MarkLayerOptions {
  dom: ArticleDom;
  marks: MarkIndex;
  /** An empty element that lies under the article and has its origin. */
  element: HTMLElement;
  /** What scrolls the article. */
  scroller: HTMLElement;
  /** Told whenever other marks are drawn than before, or elsewhere. */
  onPlaced: (placed: PlacedMark[]) => void;
}

interface DrawnMark extends PlacedMark {
  level: number;
  /** The stretch of it that is drawn; the rest of a long one lies outside the window. */
  clip: TextRange;
  element: HTMLElement;
}

/** The drawn stretch reaches this many viewports beyond the screen on either side, so that no scroll shows bare words. */
const REACH = 1;
/** It is moved when the screen comes this near to its end, in viewports: seldom, and before anything is missed. */
const NEAR = 0.5;
/** Four underlines fit between two lines of the article; deeper ones share the last place. */
const DEEPEST = 3;
const UNDERLINE = 2;
const STEP = 3;

/**
 * Draws the marks near the screen as underlines under the words: elements of their own in a layer below the text, so the
 * text's nodes, its selection and what a screen reader reads stay as they are. See docs/decisions for what else was tried.
 */
export class MarkLayer {
  readonly #options: MarkLayerOptions;
  readonly #drawn = new Map<string, DrawnMark>();
  readonly #resizes: ResizeObserver;
  #window: TextRange | undefined;
  /** Of article and scroller when the words were measured: an observer also reports sizes that are not new. */
  #size = '';
  #band: Band = { top: 0, bottom: 0 };
  #focused: ReadonlySet<string> = new Set();
  #hovered: ReadonlySet<string> = new Set();

  constructor(options: MarkLayerOptions) {
    this.#options = options;
    this.redraw();
    this.#resizes = new ResizeObserver(() => {
      if (this.#measureSize() !== this.#size) this.redraw();
    });
    this.#resizes.observe(options.dom.view.dom);
    this.#resizes.observe(options.scroller);
    document.fonts.addEventListener('loadingdone', this.redraw);
    getScrollTarget(options.scroller).addEventListener('scroll', this.follow, { passive: true });
  }

  destroy(): void {
    const { scroller, element } = this.#options;
    this.#resizes.disconnect();
    document.fonts.removeEventListener('loadingdone', this.redraw);
    getScrollTarget(scroller).removeEventListener('scroll', this.follow);
    element.replaceChildren();
    this.#drawn.clear();
  }

  /** The stretch of text whose marks are drawn. */
  get window(): TextRange | undefined {
    return this.#window;
  }

  /** Draws everything again: the words may have moved. */
  readonly redraw = (): void => {
    this.#window = undefined;
    this.#size = this.#measureSize();
    for (const { element } of this.#drawn.values()) element.remove();
    this.#drawn.clear();
    this.follow();
  };

  /** Moves the drawn stretch when the screen comes near its end; does next to nothing otherwise. */
  readonly follow = (): void => {
    const { dom, scroller, element } = this.#options;
    const screen = getBand(scroller);
    const height = screen.bottom - screen.top;
    if (height <= 0) return;
    const origin = element.getBoundingClientRect().top;
    const top = screen.top - origin;
    const bottom = screen.bottom - origin;
    const near = NEAR * height;
    if (this.#window && top - near >= this.#band.top && bottom + near <= this.#band.bottom) return;

    const reach = REACH * height;
    const window = findTextIn(dom, { top: screen.top - reach, bottom: screen.bottom + reach });
    this.#window = window;
    this.#band = {
      top: window.start === 0 ? Number.NEGATIVE_INFINITY : top - reach,
      bottom: window.end === dom.index.length ? Number.POSITIVE_INFINITY : bottom + reach,
    };
    this.#draw(window, origin);
  };

  /** Says that marks changed in a stretch; nothing is done when it is not near the screen. */
  marksChanged({ start, end }: TextRange): void {
    const window = this.#window;
    if (!window || start >= window.end || end <= window.start) return;
    this.#draw(window, this.#options.element.getBoundingClientRect().top);
  }

  setFocused(ids: Iterable<string>): void {
    this.#focused = this.#mark('focused', this.#focused, new Set(ids));
  }

  setHovered(ids: Iterable<string>): void {
    this.#hovered = this.#mark('hovered', this.#hovered, new Set(ids));
  }

  #measureSize(): string {
    const { dom, scroller } = this.#options;
    const { width, height } = dom.view.dom.getBoundingClientRect();
    return `${width} ${height} ${scroller.clientHeight}`;
  }

  #mark(name: string, before: ReadonlySet<string>, now: ReadonlySet<string>): ReadonlySet<string> {
    for (const id of before) if (!now.has(id)) this.#drawn.get(id)?.element.removeAttribute(`data-${name}`);
    for (const id of now) this.#drawn.get(id)?.element.setAttribute(`data-${name}`, '');
    return now;
  }

  #draw(window: TextRange, originTop: number): void {
    const { marks, element, onPlaced } = this.#options;
    const wanted = marks.listIn(window);
    const kept = new Set<string>();
    const missing: StackedMark[] = [];
    for (const stacked of wanted) {
      const drawn = this.#drawn.get(stacked.mark.id);
      if (drawn && isUnchanged(drawn, stacked, window)) kept.add(stacked.mark.id);
      else missing.push(stacked);
    }
    // All reading comes before all writing, so that the page is laid out once.
    const originLeft = missing.length === 0 ? 0 : element.getBoundingClientRect().left;
    const measured = missing.map((stacked) => this.#measure(stacked, window));

    for (const [id, drawn] of this.#drawn) {
      if (kept.has(id)) continue;
      drawn.element.remove();
      this.#drawn.delete(id);
    }
    for (const { stacked, clip, rects } of measured) {
      const group = this.#createElement(stacked, rects, { left: originLeft, top: originTop });
      element.append(group);
      this.#drawn.set(stacked.mark.id, {
        mark: stacked.mark,
        level: stacked.level,
        clip,
        element: group,
        top: Math.min(...rects.map(({ top }) => top)) - originTop,
        bottom: Math.max(...rects.map(({ bottom }) => bottom)) - originTop,
      });
    }
    onPlaced(this.#listPlaced(wanted));
  }

  #measure(stacked: StackedMark, window: TextRange) {
    const clip = clipTo(stacked.mark, window);
    const range = getDomRange(this.#options.dom, clip);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    // White space at the end of a line takes no room: the mark has a place all the same.
    return { stacked, clip, rects: rects.length > 0 ? rects : [range.getBoundingClientRect()] };
  }

  #createElement(
    { mark, level }: StackedMark,
    rects: readonly DOMRect[],
    origin: { left: number; top: number },
  ) {
    const group = document.createElement('div');
    group.dataset.mark = mark.id;
    group.dataset.color = String(mark.color);
    group.dataset.state = mark.state;
    group.toggleAttribute('data-focused', this.#focused.has(mark.id));
    group.toggleAttribute('data-hovered', this.#hovered.has(mark.id));
    const depth = Math.min(level, DEEPEST) * STEP - UNDERLINE;
    for (const rect of rects) {
      const line = document.createElement('i');
      line.style.cssText = `left:${rect.left - origin.left}px;top:${rect.top - origin.top}px;width:${rect.width}px;height:${rect.height + depth}px`;
      group.append(line);
    }
    return group;
  }

  #listPlaced(inOrder: readonly StackedMark[]): PlacedMark[] {
    return inOrder.flatMap(({ mark }) => this.#drawn.get(mark.id) ?? []);
  }
}

function isUnchanged(drawn: DrawnMark, { mark, level }: StackedMark, window: TextRange): boolean {
  const clip = clipTo(mark, window);
  return (
    drawn.mark === mark &&
    drawn.level === level &&
    drawn.clip.start === clip.start &&
    drawn.clip.end === clip.end
  );
}

function clipTo({ start, end }: TextRange, window: TextRange): TextRange {
  return { start: Math.max(start, window.start), end: Math.min(end, window.end) };
}
