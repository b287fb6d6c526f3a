import type { TextRange } from '@/lib/domain/revision-text';
import { type ArticleDom, getGapBox, getRects } from './article-dom';
import type { ArticleLines } from './article-lines';
import type { ArticleMark, StackedMark } from './mark';
import type { MarkIndex } from './mark-index';
import { type Box, MarkPicture, type MeasuredMark } from './mark-picture';
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
  /** Told which stretch is drawn, whenever it is another one or lies elsewhere. */
  onWindow: (window: TextRange) => void;
  /** Told of scrolls of a few lines: the band of the article that is on the screen. */
  onScroll: (screen: Band) => void;
}

interface DrawnMark extends PlacedMark, MeasuredMark {
  /** The stretch of it that is drawn; the rest of a long one lies outside the window. */
  clip: TextRange;
}

/** The drawn stretch reaches this many viewports beyond the screen on either side, so that no scroll shows bare words. */
const REACH = 1.2;
/** It is moved when the screen comes this near to its end, in viewports: seldom, and before anything is missed. */
const NEAR = 0.4;
/** A scroll of less than two lines moves nothing that matters, in pixels. */
const STILL = 56;

/**
 * Keeps the marks near the screen drawn, in a picture of its own below the text: the text's nodes, its selection and what
 * a screen reader reads stay as they are. See docs/decisions for what else was tried.
 */
export class MarkLayer {
  readonly #options: MarkLayerOptions;
  readonly #drawn = new Map<string, DrawnMark>();
  readonly #picture: MarkPicture;
  readonly #resizes: ResizeObserver;
  #window: TextRange | undefined;
  /** How far the scroller was when it was followed last. */
  #followed = Number.NaN;
  #band: Band = { top: 0, bottom: 0 };
  #screen: Band = { top: 0, bottom: 0 };
  /** Of article and scroller when the words were measured: an observer also reports sizes that are not new. */
  #size = '';
  #focused: ReadonlySet<string> = new Set();
  #hovered: ReadonlySet<string> = new Set();

  constructor(options: MarkLayerOptions) {
    this.#options = options;
    this.#picture = new MarkPicture(options.element);
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
    const { scroller } = this.#options;
    this.#resizes.disconnect();
    document.fonts.removeEventListener('loadingdone', this.redraw);
    getScrollTarget(scroller).removeEventListener('scroll', this.follow);
    this.#picture.clear();
    this.#drawn.clear();
  }

  /** Draws everything again: the words may have moved. */
  readonly redraw = (): void => {
    const { lines, scroller } = this.#options;
    this.#size = this.#measureSize();
    this.#screen = getBand(scroller);
    this.#window = undefined;
    this.#followed = Number.NaN;
    this.#picture.clear();
    this.#drawn.clear();
    lines.measure();
    this.follow();
  };

  /** Moves the drawn stretch when the screen comes near its end; does next to nothing otherwise. */
  readonly follow = (): void => {
    const { dom, lines, element, scroller, onWindow, onScroll } = this.#options;
    const { scrollTop } = scroller;
    if (Math.abs(scrollTop - this.#followed) < STILL) return;
    this.#followed = scrollTop;
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
      this.#draw(this.#window, element.getBoundingClientRect(), (ids) => this.#picture.forget(ids));
      onWindow(this.#window);
    }
    onScroll({ top, bottom });
  };

  /** Says that marks changed in a stretch; next to nothing is done when it is not near the screen. */
  marksChanged({ start, end }: TextRange): void {
    const window = this.#window;
    const wipe = (ids: readonly string[]) => this.#picture.remove(ids);
    if (!window || start >= window.end || end <= window.start) wipe([]);
    else this.#draw(window, this.#options.element.getBoundingClientRect(), wipe);
  }

  setFocused(ids: Iterable<string>): void {
    this.#focused = new Set(ids);
    this.#tint();
  }

  setHovered(ids: Iterable<string>): void {
    this.#hovered = new Set(ids);
    this.#tint();
  }

  #measureSize(): string {
    const { dom, scroller } = this.#options;
    const { width, height } = dom.view.dom.getBoundingClientRect();
    const band = getBand(scroller);
    return `${width} ${height} ${band.top} ${band.bottom}`;
  }

  #draw(window: TextRange, origin: DOMRect, wipe: (ids: readonly string[]) => void): void {
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

    const out = [...this.#drawn.values()].filter(({ mark }) => !kept.has(mark.id));
    wipe(out.map(({ mark }) => mark.id));
    for (const { mark } of out) this.#drawn.delete(mark.id);
    this.#picture.add(measured);
    for (const drawn of measured) this.#drawn.set(drawn.mark.id, drawn);
    this.#tint();
    onPlaced(wanted.flatMap(({ mark }) => this.#drawn.get(mark.id) ?? []));
  }

  #measure({ mark, level }: StackedMark, window: TextRange, origin: DOMRect): DrawnMark {
    const { dom } = this.#options;
    const clip = clipTo(mark, window);
    const rects = getRects(dom, clip);
    // A mark on white space alone has a place all the same.
    const boxes = (rects.length > 0 ? rects : [getGapBox(dom, clip.start)]).map(
      ({ left, top, width, height }): Box => ({
        left: left - origin.left,
        top: top - origin.top,
        width,
        height,
      }),
    );
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.top + box.height));
    return { mark, level, clip, boxes, top, bottom };
  }

  #tint(): void {
    const grounds: { measured: MeasuredMark; look: 'focused' | 'hovered' }[] = [];
    for (const [id, measured] of this.#drawn) {
      if (this.#focused.has(id)) grounds.push({ measured, look: 'focused' });
      else if (this.#hovered.has(id)) grounds.push({ measured, look: 'hovered' });
    }
    this.#picture.tint(grounds);
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
