import { type ArticleDom, findCharacterAt, type Point } from './article-dom';
import type { MarkIndex } from './mark-index';

export interface MarkPointerOptions {
  dom: ArticleDom;
  marks: MarkIndex;
  /** The marks under the pointer, the shortest first; none when it left them. */
  onHover: (ids: string[]) => void;
  /** A click that selected nothing: the marks under it, the shortest first; none beside them. */
  onClick: (ids: string[]) => void;
}

/** Tells which marks the pointer is on. The marks lie under the words and take no events, so the words are asked. */
export function trackMarkPointer({ dom, marks, onHover, onClick }: MarkPointerOptions): () => void {
  const root = dom.view.dom;
  let hovered = '';
  let frame = 0;
  let last: Point = { x: 0, y: 0 };

  const listAt = (point: Point) => {
    const offset = findCharacterAt(dom, point);
    return offset === undefined ? [] : marks.listAt(offset).map(({ mark }) => mark.id);
  };
  const report = (ids: string[]) => {
    const key = ids.join(' ');
    if (key === hovered) return;
    hovered = key;
    onHover(ids);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    last = { x: event.clientX, y: event.clientY };
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      report(listAt(last));
    });
  };
  const onPointerLeave = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    report([]);
  };
  const onPlainClick = (event: MouseEvent) => {
    const selection = getSelection();
    const selects = selection !== null && !selection.isCollapsed && root.contains(selection.anchorNode);
    if (event.button === 0 && !selects) onClick(listAt({ x: event.clientX, y: event.clientY }));
  };

  root.addEventListener('pointermove', onPointerMove);
  root.addEventListener('pointerleave', onPointerLeave);
  root.addEventListener('click', onPlainClick);
  return () => {
    cancelAnimationFrame(frame);
    root.removeEventListener('pointermove', onPointerMove);
    root.removeEventListener('pointerleave', onPointerLeave);
    root.removeEventListener('click', onPlainClick);
  };
}
