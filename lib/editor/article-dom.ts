import type { EditorView } from '@tiptap/pm/view';
import type { TextRange } from '@/lib/domain/revision-text';
import { getLine, getLineAt, type TextIndex, toOffset } from './text-index';

/** An article as it stands in the page. The children of the view's root are the lines of the text, in order. */
export interface ArticleDom {
  view: EditorView;
  index: TextIndex;
  /** The one range that everything is measured with: each live range of a page makes every later change of it slower. */
  ruler: Range;
}

export interface DomPoint {
  node: Node;
  offset: number;
}

export interface Point {
  x: number;
  y: number;
}

export function getLineElement({ view }: ArticleDom, line: number): HTMLElement {
  const element = view.dom.children[line];
  if (!(element instanceof HTMLElement)) throw new RangeError(`No line ${line} in the page`);
  return element;
}

/** The text nodes of a line with the offsets at which they begin. */
function listTexts(dom: ArticleDom, line: number): { node: Text; start: number }[] {
  const texts: { node: Text; start: number }[] = [];
  let { start } = getLine(dom.index, line);
  const walker = document.createTreeWalker(getLineElement(dom, line), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    texts.push({ node, start });
    start += node.length;
  }
  return texts;
}

/**
 * The place in the page of an offset. Between two text nodes of a line it can be the end of the one or the beginning of the
 * other: `towards` says on which side the character lies that is meant.
 */
export function getDomPoint(dom: ArticleDom, offset: number, towards: 'after' | 'before'): DomPoint {
  const line = getLineAt(dom.index, offset);
  const texts = listTexts(dom, line);
  const found =
    texts.find(({ node, start }) => {
      const end = start + node.length;
      return offset < end || (offset === end && towards === 'before');
    }) ?? texts.at(-1);
  return found === undefined
    ? { node: getLineElement(dom, line), offset: 0 }
    : { node: found.node, offset: offset - found.start };
}

/**
 * The boxes of a stretch in the window: one a line of the screen, more where scripts or parts change. White space at the
 * end of a line of the screen takes no room and has no box.
 */
export function getRects(dom: ArticleDom, { start, end }: TextRange): DOMRect[] {
  const { ruler, index } = dom;
  const rects: DOMRect[] = [];
  // Text by text: the boxes of a range over whole elements would hold theirs as well.
  for (let line = getLineAt(index, start); line < index.starts.length; line += 1) {
    if (getLine(index, line).start >= end) break;
    for (const text of listTexts(dom, line)) {
      const from = Math.max(0, start - text.start);
      const to = Math.min(text.node.length, end - text.start);
      if (from >= to) continue;
      // A range that changes nodes by its ends compares them, which takes longer the more lines lie between.
      ruler.selectNodeContents(text.node);
      ruler.setStart(text.node, from);
      ruler.setEnd(text.node, to);
      for (const rect of ruler.getClientRects()) if (rect.width > 0) rects.push(rect);
    }
  }
  return rects;
}

/** The box of the gap before an offset, as high as its line and without width. */
export function getGapBox(dom: ArticleDom, offset: number): DOMRect {
  const { ruler } = dom;
  const point = getDomPoint(dom, offset, 'after');
  ruler.selectNodeContents(point.node);
  ruler.setStart(point.node, point.offset);
  ruler.collapse(true);
  return (
    ruler.getClientRects()[0] ?? getLineElement(dom, getLineAt(dom.index, offset)).getBoundingClientRect()
  );
}

/** Whether the line round an offset is set from right to left. */
export function isRightToLeft(dom: ArticleDom, offset: number): boolean {
  return getComputedStyle(getLineElement(dom, getLineAt(dom.index, offset))).direction === 'rtl';
}

/** The offset of a place in the page; nothing when it is outside the article. */
export function findOffset({ view, index }: ArticleDom, { node, offset }: DomPoint): number | undefined {
  if (!view.dom.contains(node)) return undefined;
  return toOffset(index, view.posAtDOM(node, offset));
}

/** The character nearest to a point of the window; nothing when the point is not over the article. */
export function findOffsetNear({ view, index }: ArticleDom, { x, y }: Point): number | undefined {
  const found = view.posAtCoords({ left: x, top: y });
  return found === null ? undefined : toOffset(index, found.pos);
}

/** The character under a point of the window; nothing beside the words. */
export function findCharacterAt(dom: ArticleDom, point: Point): number | undefined {
  const near = findOffsetNear(dom, point);
  if (near === undefined) return undefined;
  // The nearest gap between characters has the one that is meant on either side.
  return [near - 1, near].find((offset) => {
    if (offset < 0 || offset >= dom.index.length) return false;
    return getRects(dom, { start: offset, end: offset + 1 }).some(
      ({ left, right, top, bottom }) =>
        point.x >= left && point.x <= right && point.y >= top && point.y <= bottom,
    );
  });
}
