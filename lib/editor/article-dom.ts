import type { EditorView } from '@tiptap/pm/view';
import type { TextRange } from '@/lib/domain/revision-text';
import { getLine, getLineAt, type TextIndex, toOffset } from './text-index';

/** An article as it stands in the page. The children of the view's root are the lines of the text, in order. */
export interface ArticleDom {
  view: EditorView;
  index: TextIndex;
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

/**
 * The place in the page of an offset. Between two text nodes of a line it can be the end of the one or the beginning of the
 * other: `towards` says on which side the character lies that is meant.
 */
export function getDomPoint(dom: ArticleDom, offset: number, towards: 'after' | 'before'): DomPoint {
  const line = getLineAt(dom.index, offset);
  const element = getLineElement(dom, line);
  let left = offset - getLine(dom.index, line).start;
  let last: Text | undefined;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    if (left < node.length || (left === node.length && towards === 'before')) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last === undefined ? { node: element, offset: 0 } : { node: last, offset: last.length };
}

export function getDomRange(dom: ArticleDom, { start, end }: TextRange): Range {
  const range = document.createRange();
  const from = getDomPoint(dom, start, 'after');
  const to = getDomPoint(dom, end, 'before');
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
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
    return [...getDomRange(dom, { start: offset, end: offset + 1 }).getClientRects()].some(
      ({ left, right, top, bottom }) =>
        point.x >= left && point.x <= right && point.y >= top && point.y <= bottom,
    );
  });
}
