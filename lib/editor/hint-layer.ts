import type { TextRange } from '@/lib/domain/revision-text';
import { type ArticleDom, getGapBox, getRects } from './article-dom';
import type { ArticleHint } from './article-hint';
import { listHintsIn } from './list-hints-in';

/** Where a hint is: pixels from the top of the article. */
export interface PlacedHint {
  id: string;
  top: number;
  bottom: number;
}

export interface HintLayerOptions {
  dom: ArticleDom;
  /** An empty element of SVG that lies under the article and has its origin. */
  element: SVGSVGElement;
  /** Told where the bars in the stretch that is drawn are, whenever that changes. */
  onBars: (placed: PlacedHint[]) => void;
}

/** Below the words' box, where the first underline of a mark runs too: a mark covers it. Pixels. */
const DROP = 1;

/**
 * What an article hints at besides its marks: dotted lines below sentences, and the heights of bars beside paragraphs. It
 * draws what the marks' window shows and nothing else, so that without hints it costs nothing.
 */
export class HintLayer {
  readonly #options: HintLayerOptions;
  #sentences: readonly ArticleHint[] = [];
  #bars: readonly ArticleHint[] = [];
  #window: TextRange | undefined;
  #focusedId: string | null = null;
  #hasBars = false;

  constructor(options: HintLayerOptions) {
    this.#options = options;
  }

  /** Sentences in the order of the text, without overlap. */
  setSentences(sentences: readonly ArticleHint[]): void {
    if (sentences === this.#sentences) return;
    this.#sentences = sentences;
    this.#drawSentences();
  }

  /** Stretches in the order of the text, without overlap. */
  setBars(bars: readonly ArticleHint[]): void {
    if (bars === this.#bars) return;
    this.#bars = bars;
    this.#placeBars();
  }

  setFocused(id: string | null): void {
    if (id === this.#focusedId) return;
    this.#focusedId = id;
    this.#drawSentences();
  }

  /** Says which stretch of the text is drawn, or that its words have moved. */
  draw(window: TextRange): void {
    this.#window = window;
    this.#drawSentences();
    this.#placeBars();
  }

  /** The sentence that holds the character at an offset. */
  findAt(offset: number): ArticleHint | undefined {
    return listHintsIn(this.#sentences, { start: offset, end: offset + 1 })[0];
  }

  #drawSentences(): void {
    const { dom, element } = this.#options;
    if (this.#sentences.length === 0 && !element.hasChildNodes()) return;
    const origin = this.#measureOrigin();
    // All reading comes before all writing, so that the page is laid out once.
    const paths = listHintsIn(this.#sentences, this.#window).flatMap((hint) => {
      const boxes = getRects(dom, hint);
      const line = createPath(boxes.map((box) => describeLine(box, origin)).join(''));
      if (hint.id !== this.#focusedId) return [line];
      const ground = createPath(boxes.map((box) => describeGround(box, origin)).join(''));
      ground.dataset.ground = 'focused';
      return [ground, line];
    });
    element.replaceChildren(...paths);
  }

  /** An empty layer is not shown and has no place of its own, but it fills the article. */
  #measureOrigin(): DOMRect {
    const { dom, element } = this.#options;
    return (element.parentElement ?? dom.view.dom).getBoundingClientRect();
  }

  #placeBars(): void {
    const { dom, onBars } = this.#options;
    const bars = listHintsIn(this.#bars, this.#window);
    if (bars.length === 0 && !this.#hasBars) return;
    this.#hasBars = bars.length > 0;
    const { top: origin } = this.#measureOrigin();
    onBars(
      bars.map(({ id, start, end }) => ({
        id,
        top: getGapBox(dom, start).top - origin,
        bottom: getGapBox(dom, Math.max(start, end - 1)).bottom - origin,
      })),
    );
  }
}

function describeLine({ left, bottom, width }: DOMRect, origin: DOMRect): string {
  return `M${left - origin.left} ${bottom - origin.top - DROP}h${width}`;
}

function describeGround({ left, top, width, height }: DOMRect, origin: DOMRect): string {
  return `M${left - origin.left} ${top - origin.top}h${width}v${height}h${-width}z`;
}

function createPath(path: string): SVGPathElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  element.setAttribute('d', path);
  return element;
}
