import { Editor } from '@tiptap/core';
import type { Part } from '@/lib/domain/part';
import type { TextRange } from '@/lib/domain/revision-text';
import {
  type ArticleDom,
  findOffsetNear,
  getGapBox,
  getRects,
  isRightToLeft,
  type Point,
} from './article-dom';
import type { ArticleHint } from './article-hint';
import { ArticleLines } from './article-lines';
import { articleExtensions } from './article-schema';
import { ArticleSelection } from './article-selection';
import { createArticleDocument } from './create-article-document';
import { HintLayer, type PlacedHint } from './hint-layer';
import type { ArticleMark } from './mark';
import { MarkIndex } from './mark-index';
import { MarkLayer, type PlacedMark } from './mark-layer';
import { trackMarkPointer } from './mark-pointer';
import { type Band, getBand, getScroller, scrollIntoBand } from './scroller';
import { createTextIndex } from './text-index';

export interface ArticleEvents {
  /** The selected words without white space at their ends; null when nothing is selected any more. */
  onSelect: (selection: TextRange | null) => void;
  /** The marks under the pointer, the shortest first. */
  onMarkHover: (ids: string[]) => void;
  onMarkClick: (ids: string[]) => void;
  /** The marks round a caret that keys have put there, the shortest first. */
  onMarkFocus: (ids: string[]) => void;
  onPlaced: (placed: PlacedMark[]) => void;
  /** The hinted sentence that the pointer is on; null when it left. */
  onHintHover: (id: string | null) => void;
  /** The hinted sentence, without a mark, that was clicked or that keys have put the caret on; null beside them. */
  onHintFocus: (id: string | null) => void;
  /** Where the bars near the screen are. */
  onBars: (placed: PlacedHint[]) => void;
  /** The stretch of text on the screen, whenever another one is. */
  onVisible: (visible: TextRange) => void;
}

export interface ArticleEngineOptions {
  /** Empty; the article is put into it. */
  host: HTMLElement;
  text: string;
  parts: readonly Part[];
  /** Names the article for people who do not see it. */
  label: string;
  /** BCP 47 tag of the text. */
  language: string;
  /** Lies under the article and has its origin; holds the marks. */
  layer: SVGSVGElement;
  /** The same, for what is hinted at. */
  hintLayer: SVGSVGElement;
  /** Lies over the article; shows the caret. */
  caret: HTMLElement;
  events: ArticleEvents;
}

/** Room round what is scrolled to, in pixels: a few lines to read on either side. */
const ROOM = 120;

/** An article on the page, to read and to mark: its text, its marks, its caret and selection, what the pointer is on. */
export class ArticleEngine {
  readonly dom: ArticleDom;
  readonly marks = new MarkIndex();
  readonly scroller: HTMLElement;
  readonly #editor: Editor;
  readonly #text: string;
  readonly #events: ArticleEvents;
  readonly #lines: ArticleLines;
  readonly #layer: MarkLayer;
  readonly #hints: HintLayer;
  readonly #selection: ArticleSelection;
  readonly #stopPointer: () => void;
  #visible: TextRange | undefined;

  constructor(options: ArticleEngineOptions) {
    const { host, text, parts, label, language, layer, hintLayer, caret, events } = options;
    this.#editor = new Editor({
      element: host,
      extensions: articleExtensions,
      content: createArticleDocument({ text, parts }),
      editable: false,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n' } },
      editorProps: { attributes: { role: 'document', tabindex: '0', 'aria-label': label, lang: language } },
    });
    const { view } = this.#editor;
    this.dom = { view, index: createTextIndex(text), ruler: document.createRange() };
    this.#lines = new ArticleLines(this.dom);
    this.scroller = getScroller(host);
    this.#text = text;
    this.#events = events;
    const { dom, marks, scroller } = this;
    this.#selection = new ArticleSelection({
      dom,
      lines: this.#lines,
      text,
      language,
      caret,
      scroller,
      onSelect: events.onSelect,
      onCaret: (offset) => {
        events.onMarkFocus(marks.listAt(offset).map(({ mark }) => mark.id));
        events.onHintFocus(this.#hints.findAt(offset)?.id ?? null);
      },
    });
    this.#hints = new HintLayer({ dom, element: hintLayer, onBars: events.onBars });
    this.#layer = new MarkLayer({
      dom,
      lines: this.#lines,
      marks,
      element: layer,
      scroller,
      onPlaced: (placed) => {
        this.#selection.draw();
        events.onPlaced(placed);
      },
      onWindow: (window) => this.#hints.draw(window),
      onScroll: (screen) => this.#reportVisible(screen),
    });
    this.#stopPointer = trackMarkPointer({
      dom,
      listAt: (offset) => {
        const hint = this.#hints.findAt(offset);
        return [...marks.listAt(offset).map(({ mark }) => mark.id), ...(hint ? [hint.id] : [])];
      },
      onHover: (ids) => {
        const marked = ids.filter((id) => marks.find(id) !== undefined);
        this.#layer.setHovered(marked.slice(0, 1));
        events.onMarkHover(marked);
        events.onHintHover(marked.length === 0 ? (ids[0] ?? null) : null);
      },
      onClick: (ids) => {
        const marked = ids.filter((id) => marks.find(id) !== undefined);
        events.onMarkClick(marked);
        events.onHintFocus(marked.length === 0 ? (ids[0] ?? null) : null);
      },
    });
  }

  destroy(): void {
    this.#stopPointer();
    this.#selection.destroy();
    this.#layer.destroy();
    this.#editor.destroy();
  }

  /** Says anew what the stretches of the text are. Nothing moves but the look of the lines. */
  setParts(parts: readonly Part[]): void {
    const { state, schema, view } = this.#editor;
    const document = schema.nodeFromJSON(createArticleDocument({ text: this.#text, parts }));
    if (document.eq(state.doc)) return;
    view.dispatch(state.tr.replaceWith(0, state.doc.content.size, document.content));
    this.#layer.redraw();
  }

  setMarks(marks: readonly ArticleMark[]): void {
    const changed = this.marks.replaceAll(marks);
    if (changed) this.#layer.marksChanged(changed);
  }

  setHints(sentences: readonly ArticleHint[]): void {
    this.#hints.setSentences(sentences);
  }

  setBars(bars: readonly ArticleHint[]): void {
    this.#hints.setBars(bars);
  }

  setFocusedHint(id: string | null): void {
    this.#hints.setFocused(id);
  }

  setFocused(ids: Iterable<string>): void {
    this.#layer.setFocused(ids);
  }

  get selected(): TextRange | null {
    return this.#selection.selected;
  }

  get caret(): number {
    return this.#selection.caret;
  }

  select(range: TextRange | null): void {
    this.#selection.select(range);
  }

  /** Gives the keyboard to the article without scrolling to its top. */
  focus(): void {
    this.dom.view.dom.focus({ preventScroll: true });
  }

  /** Boxes of a stretch in the window, one a line of the screen at least. */
  getRects(range: TextRange): DOMRect[] {
    return getRects(this.dom, range);
  }

  /** The gap between two characters that is nearest to a point of the window; nothing outside the article. */
  findOffsetAt(point: Point): number | undefined {
    return findOffsetNear(this.dom, point);
  }

  /** Whether the line round an offset is set from right to left. */
  isRightToLeft(offset: number): boolean {
    return isRightToLeft(this.dom, offset);
  }

  getVisible(): TextRange {
    const { top, bottom } = getBand(this.scroller);
    const origin = this.dom.view.dom.getBoundingClientRect().top;
    return this.#lines.findTextIn({ top: top - origin, bottom: bottom - origin });
  }

  /** Shows a stretch: scrolls as little as it takes, or not at all. */
  scrollTo(range: TextRange): void {
    const { top } = getGapBox(this.dom, range.start);
    const { bottom } = getGapBox(this.dom, range.end);
    scrollIntoBand(this.scroller, { top, bottom }, ROOM);
  }

  #reportVisible(screen: Band): void {
    const visible = this.#lines.findTextIn(screen);
    if (visible.start === this.#visible?.start && visible.end === this.#visible.end) return;
    this.#visible = visible;
    this.#events.onVisible(visible);
  }
}
