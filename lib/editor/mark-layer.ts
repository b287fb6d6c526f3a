import type { TextRange } from '@/lib/domain/revision-text';
import { type ArticleDom, getGapBox, getRects } from './article-dom';
import type { ArticleLines } from './article-lines';
import type { ArticleMark, StackedMark } from './mark';
import type { MarkIndex } from './mark-index';
import { type Band, getBand, getScrollTarget } from './scroller';

/** Where a drawn mark is: pixels from the top of the article. */
export interface PlacedMark {
  mark: ArticleMark;
  top: number;
  bottom: number;
}

export interface MarkLayerOptions {
  dom: ArticleDom;
  lines: ArticleLines;
  marks: MarkIndex;
  /** An empty element of SVG that lies under the article and has its origin. */
  element: SVGSVGElement;
  /** What scrolls the article. */
  scroller: HTMLElement;
  /** Told whenever other marks are drawn than before, or elsewhere. */
  onPlaced: (placed: PlacedMark[]) => void;
  /** Told of each scroll: the band of the window that shows the article. */
  onScroll: (screen: Band) => void;
}

interface DrawnMark extends PlacedMark {
  level: number;
  /** The stretch of it that is drawn; the rest of a long one lies outside the window. */
  clip: TextRange;
  rects: readonly Box[];
  element: SVGPathElement;
}

/** Pixels from the origin of the article. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The drawn stretch reaches this many viewports beyond the screen on either side, so that no scroll shows bare words. */
const REACH = 1;
/** It is moved when the screen comes this near to its end, in viewports: seldom, and before anything is missed. */
const NEAR = 0.2;
/** Four underlines fit between two lines of the article; deeper ones share the last place. */
const DEEPEST = 3;
/** From the middle of one underline to the next, and from the first up to the lower edge of the words' box. Pixels. */
const STEP = 3;
const RISE = 1;

/**
 * Draws the marks near the screen as underlines under the words, in a picture of its own below the text: the text's nodes,
 * its selection and what a screen reader reads stay as they are. See docs/decisions for what else was tried.
 */
export class MarkLayer {
  readonly #options: MarkLayerOptions;
  readonly #drawn = new Map<string, DrawnMark>();
  readonly #grounds = createElement('g');
  /** One group for each look, so that the browser works out a style for each look and not for each mark. */
  readonly #groups = new Map<string, SVGGElement>();
  readonly #resizes: ResizeObserver;
  #window: TextRange | undefined;
  #band: Band = { top: 0, bottom: 0 };
  #screen: Band = { top: 0, bottom: 0 };
  /** Of article and scroller when the words were measured: an observer also reports sizes that are not new. */
  #size = '';
  #focused: ReadonlySet<string> = new Set();
  #hovered: ReadonlySet<string> = new Set();

  constructor(options: MarkLayerOptions) {
    this.#options = options;
    options.element.append(this.#grounds);
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

  /** Draws everything again: the words may have moved. */
  readonly redraw = (): void => {
    const { lines, scroller } = this.#options;
    this.#size = this.#measureSize();
    this.#screen = getBand(scroller);
    this.#window = undefined;
    for (const { element } of this.#drawn.values()) element.remove();
    this.#drawn.clear();
    lines.measure();
    this.follow();
  };

  /** Moves the drawn stretch when the screen comes near its end; does next to nothing otherwise. */
  readonly follow = (): void => {
    const { dom, lines, element, onScroll } = this.#options;
    const screen = this.#screen;
    const height = screen.bottom - screen.top;
    if (height <= 0) return;
    const origin = dom.view.dom.getBoundingClientRect();
    const top = screen.top - origin.top;
    const bottom = screen.bottom - origin.top;
    const near = NEAR * height;
    if (!this.#window || top - near < this.#band.top || bottom + near > this.#band.bottom) {
      const reach = REACH * height;
      this.#window = lines.findTextIn({ top: top - reach, bottom: bottom + reach });
      this.#band = {
        top: this.#window.start === 0 ? Number.NEGATIVE_INFINITY : top - reach,
        bottom: this.#window.end === dom.index.length ? Number.POSITIVE_INFINITY : bottom + reach,
      };
      this.#draw(this.#window, element.getBoundingClientRect());
    }
    onScroll({ top, bottom });
  };

  /** Says that marks changed in a stretch; nothing is done when it is not near the screen. */
  marksChanged({ start, end }: TextRange): void {
    const window = this.#window;
    if (!window || start >= window.end || end <= window.start) return;
    this.#draw(window, this.#options.element.getBoundingClientRect());
  }

  setFocused(ids: Iterable<string>): void {
    this.#focused = new Set(ids);
    this.#drawGrounds();
  }

  setHovered(ids: Iterable<string>): void {
    this.#hovered = new Set(ids);
    this.#drawGrounds();
  }

  #measureSize(): string {
    const { dom, scroller } = this.#options;
    const { width, height } = dom.view.dom.getBoundingClientRect();
    const band = getBand(scroller);
    return `${width} ${height} ${band.top} ${band.bottom}`;
  }

  #draw(window: TextRange, origin: DOMRect): void {
    const { marks, onPlaced } = this.#options;
    const wanted = marks.listIn(window);
    const kept = new Set<string>();
    const missing: StackedMark[] = [];
    for (const stacked of wanted) {
      const drawn = this.#drawn.get(stacked.mark.id);
      if (drawn && isUnchanged(drawn, stacked, window)) kept.add(stacked.mark.id);
      else missing.push(stacked);
    }
    // All reading comes before all writing, so that the page is laid out once.
    const measured = missing.map((stacked) => this.#measure(stacked, window, origin));

    for (const [id, drawn] of this.#drawn) {
      if (kept.has(id)) continue;
      drawn.element.remove();
      this.#drawn.delete(id);
    }
    for (const { stacked, clip, rects } of measured) {
      const element = createElement('path');
      element.dataset.mark = stacked.mark.id;
      element.setAttribute('d', describeUnderlines(rects, stacked.level));
      this.#getGroup(stacked.mark).append(element);
      this.#drawn.set(stacked.mark.id, {
        mark: stacked.mark,
        level: stacked.level,
        clip,
        rects,
        element,
        top: Math.min(...rects.map(({ top }) => top)),
        bottom: Math.max(...rects.map(({ top, height }) => top + height)),
      });
    }
    this.#drawGrounds();
    onPlaced(wanted.flatMap(({ mark }) => this.#drawn.get(mark.id) ?? []));
  }

  #measure(stacked: StackedMark, window: TextRange, origin: DOMRect) {
    const { dom } = this.#options;
    const clip = clipTo(stacked.mark, window);
    const found = getRects(dom, clip);
    // A mark on white space alone has a place all the same.
    const rects = (found.length > 0 ? found : [getGapBox(dom, clip.start)]).map(
      ({ left, top, width, height }): Box => ({
        left: left - origin.left,
        top: top - origin.top,
        width,
        height,
      }),
    );
    return { stacked, clip, rects };
  }

  #getGroup({ color, state }: ArticleMark): SVGGElement {
    const look = `${color} ${state}`;
    const known = this.#groups.get(look);
    if (known) return known;
    const group = createElement('g');
    group.dataset.color = String(color);
    group.dataset.state = state;
    this.#groups.set(look, group);
    this.#options.element.append(group);
    return group;
  }

  #drawGrounds(): void {
    const grounds: SVGPathElement[] = [];
    for (const [id, { mark, rects }] of this.#drawn) {
      const look = this.#focused.has(id) ? 'focused' : this.#hovered.has(id) ? 'hovered' : undefined;
      if (look === undefined) continue;
      const ground = createElement('path');
      ground.dataset.ground = look;
      ground.dataset.color = String(mark.color);
      ground.setAttribute('d', describeGround(rects));
      grounds.push(ground);
    }
    if (grounds.length > 0 || this.#grounds.hasChildNodes()) this.#grounds.replaceChildren(...grounds);
  }
}

function createElement<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}

function describeUnderlines(rects: readonly Box[], level: number): string {
  const depth = Math.min(level, DEEPEST) * STEP - RISE;
  return rects.map(({ left, top, width, height }) => `M${left} ${top + height + depth}h${width}`).join('');
}

function describeGround(rects: readonly Box[]): string {
  return rects
    .map(({ left, top, width, height }) => `M${left} ${top}h${width}v${height}h${-width}z`)
    .join('');
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
