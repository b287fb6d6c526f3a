import { type ArticleDom, findCharacterAt, type Point } from './article-dom';

export interface MarkPointerOptions {
  dom: ArticleDom;
  /** The ids of what lies at a character. */
  listAt: (offset: number) => string[];
  /** What is under the pointer; nothing when it left. */
  onHover: (ids: string[]) => void;
  /** A click that selected nothing: what is under it. */
  onClick: (ids: string[]) => void;
}

/** Tells what the pointer is on. Marks and hints lie under the words and take no events, so the words are asked. */
export function trackMarkPointer({ dom, listAt, onHover, onClick }: MarkPointerOptions): () => void {
  const root = dom.view.dom;
  let hovered = '';
  let frame = 0;
  let last: Point = { x: 0, y: 0 };

  const listUnder = (point: Point) => {
    const offset = findCharacterAt(dom, point);
    return offset === undefined ? [] : listAt(offset);
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
      report(listUnder(last));
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
    if (event.button === 0 && !selects) onClick(listUnder({ x: event.clientX, y: event.clientY }));
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
