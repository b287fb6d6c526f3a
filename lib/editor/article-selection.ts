import type { TextRange } from '@/lib/domain/revision-text';
import { type ArticleDom, findOffset, getDomPoint, getGapBox, isRightToLeft } from './article-dom';
import { type CaretMove, readCaretKey } from './article-keys';
import type { ArticleLines } from './article-lines';
import { getBand, scrollIntoBand } from './scroller';
import { step, trimRange } from './text-steps';

export interface ArticleSelectionOptions {
  dom: ArticleDom;
  lines: ArticleLines;
  text: string;
  /** BCP 47 tag of the text. */
  language: string;
  /** The element that shows where the caret is; the page has none of its own in text that cannot be edited. */
  caret: HTMLElement;
  scroller: HTMLElement;
  /** The selected words without white space at their ends; null when nothing is selected any more. */
  onSelect: (selection: TextRange | null) => void;
  /** The caret was put somewhere by keys. */
  onCaret: (offset: number) => void;
}

/** Lines above and below a caret that moved stay visible, in pixels. */
const ROOM = 48;

/**
 * The caret and the selection of an article that is only read: with the mouse as in any page, with keys as in a text
 * field. The browser's own selection carries it, so that it is drawn, copied and read out as people know it.
 */
export class ArticleSelection {
  readonly #options: ArticleSelectionOptions;
  readonly #isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent);
  #anchor = 0;
  #head = 0;
  #pointerDown = false;
  #reported: TextRange | null = null;

  constructor(options: ArticleSelectionOptions) {
    this.#options = options;
    const root = options.dom.view.dom;
    root.addEventListener('keydown', this.#onKeyDown);
    root.addEventListener('pointerdown', this.#onPointerDown);
    root.addEventListener('focus', this.draw);
    root.addEventListener('blur', this.draw);
    window.addEventListener('pointerup', this.#onPointerUp);
    window.addEventListener('pointercancel', this.#onPointerUp);
    document.addEventListener('selectionchange', this.#onSelectionChange);
  }

  destroy(): void {
    const root = this.#options.dom.view.dom;
    root.removeEventListener('keydown', this.#onKeyDown);
    root.removeEventListener('pointerdown', this.#onPointerDown);
    root.removeEventListener('focus', this.draw);
    root.removeEventListener('blur', this.draw);
    window.removeEventListener('pointerup', this.#onPointerUp);
    window.removeEventListener('pointercancel', this.#onPointerUp);
    document.removeEventListener('selectionchange', this.#onSelectionChange);
  }

  /** What was selected last, also when the keyboard is elsewhere by now. */
  get selected(): TextRange | null {
    return this.#reported;
  }

  get caret(): number {
    return this.#head;
  }

  /** Selects a stretch, or nothing. */
  select(range: TextRange | null): void {
    this.#set(range?.start ?? this.#head, range?.end ?? this.#head);
    this.#report();
  }

  /** Puts the caret where the page shows it, or hides it. */
  readonly draw = (): void => {
    const { dom, caret } = this.#options;
    const shown = this.#anchor === this.#head && document.activeElement === dom.view.dom;
    caret.hidden = !shown;
    if (!shown) return;
    const origin = caret.offsetParent?.getBoundingClientRect();
    const box = getGapBox(this.#options.dom, this.#head);
    caret.style.cssText = `left:${box.left - (origin?.left ?? 0)}px;top:${box.top - (origin?.top ?? 0)}px;height:${box.height}px`;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.target !== this.#options.dom.view.dom) return;
    if (event.key === 'Escape' && this.#anchor !== this.#head) {
      event.preventDefault();
      this.select(null);
      return;
    }
    const move = readCaretKey(event, this.#isMac);
    if (move === undefined) return;
    event.preventDefault();
    this.#bringBackCaret();
    this.#apply(move);
    this.#report();
    this.#scrollToCaret();
    if (this.#anchor === this.#head) this.#options.onCaret(this.#head);
  };

  #apply({ unit, towards, extend }: CaretMove): void {
    const direction = this.#readDirection(towards);
    if (unit === 'line' || unit === 'lineboundary') {
      // Only the browser knows where its lines end, and it keeps the column over short lines.
      this.#set(this.#anchor, this.#head);
      getSelection()?.modify(extend ? 'extend' : 'move', direction, unit);
      this.#read();
      return;
    }
    const selected = this.#anchor !== this.#head;
    if (!extend && selected && unit === 'character') {
      const edge =
        direction === 'forward' ? Math.max(this.#anchor, this.#head) : Math.min(this.#anchor, this.#head);
      this.#set(edge, edge);
      return;
    }
    const { text, language } = this.#options;
    const head = step({ text, offset: this.#head, unit, direction, language });
    this.#set(extend ? this.#anchor : head, head);
  }

  #readDirection(towards: CaretMove['towards']): 'forward' | 'backward' {
    if (towards === 'forward' || towards === 'backward') return towards;
    return isRightToLeft(this.#options.dom, this.#head) === (towards === 'left') ? 'forward' : 'backward';
  }

  /** A caret that was scrolled away starts again where the reader is. */
  #bringBackCaret(): void {
    if (this.#anchor !== this.#head) return;
    const { dom, lines, scroller } = this.#options;
    const band = getBand(scroller);
    const box = getGapBox(this.#options.dom, this.#head);
    if (box.bottom > band.top && box.top < band.bottom) return;
    const origin = dom.view.dom.getBoundingClientRect().top;
    const { start } = lines.findTextIn({ top: band.top + ROOM - origin, bottom: band.bottom - origin });
    this.#set(start, start);
  }

  #scrollToCaret(): void {
    scrollIntoBand(this.#options.scroller, getGapBox(this.#options.dom, this.#head), ROOM);
  }

  #set(anchor: number, head: number): void {
    this.#anchor = anchor;
    this.#head = head;
    const { dom } = this.#options;
    const from = getDomPoint(dom, anchor, anchor <= head ? 'after' : 'before');
    const to = getDomPoint(dom, head, head <= anchor ? 'after' : 'before');
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    this.draw();
  }

  /** Takes over what the page has selected; false when that is outside the article. */
  #read(): boolean {
    const selection = getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return false;
    const { dom } = this.#options;
    const anchor = findOffset(dom, { node: selection.anchorNode, offset: selection.anchorOffset });
    const head = findOffset(dom, { node: selection.focusNode, offset: selection.focusOffset });
    if (anchor === undefined || head === undefined) return false;
    this.#anchor = anchor;
    this.#head = head;
    this.draw();
    return true;
  }

  #report(): void {
    const range = { start: Math.min(this.#anchor, this.#head), end: Math.max(this.#anchor, this.#head) };
    const selected = trimRange(this.#options.text, range) ?? null;
    const before = this.#reported;
    if (selected?.start === before?.start && selected?.end === before?.end) return;
    this.#reported = selected;
    this.#options.onSelect(selected);
  }

  readonly #onSelectionChange = (): void => {
    if (this.#read() && !this.#pointerDown) this.#report();
  };

  readonly #onPointerDown = (): void => {
    this.#pointerDown = true;
  };

  readonly #onPointerUp = (): void => {
    if (!this.#pointerDown) return;
    this.#pointerDown = false;
    // A click on selected words takes the selection away only after this event.
    requestAnimationFrame(() => {
      if (this.#read()) this.#report();
    });
  };
}
