import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { TextRange } from '@/lib/domain/revision-text';
import type { ArticleEngine } from '@/lib/editor/article-engine';
import { dragPassageEnd, type PassageEnd, stepPassageEnd } from '@/lib/editor/passage-ends';
import classes from './passage-ends.module.css';

interface Props {
  engine: ArticleEngine;
  text: string;
  language: string;
  range: TextRange;
  /** While an end is on its way. */
  onPreview: (range: TextRange) => void;
  onCommit: (range: TextRange) => void;
  onCancel: () => void;
}

const ends: readonly PassageEnd[] = ['start', 'end'];
const labels: Record<PassageEnd, string> = { start: 'Beginning of the passage', end: 'End of the passage' };

/**
 * Two handles at the ends of a passage. Dragging goes from word to word, with Alt from letter to letter; so do the arrow
 * keys, with Shift by letters. Enter or letting go keeps the new ends, Escape gives them up.
 */
export function PassageEnds({ engine, text, language, range, onPreview, onCommit, onCancel }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLDivElement>(null);
  const dragged = useRef(false);
  const [boxes, setBoxes] = useState<Record<PassageEnd, DOMRect | undefined>>();
  const { start, end } = range;

  useEffect(() => {
    const measure = () => setBoxes(measureEnds(engine, root.current, { start, end }));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(engine.dom.view.dom);
    return () => observer.disconnect();
  }, [engine, start, end]);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);

  const drag = (event: PointerEvent<HTMLDivElement>, which: PassageEnd) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = engine.findOffsetAt({ x: event.clientX, y: event.clientY });
    if (to === undefined) return;
    dragged.current = true;
    onPreview(dragPassageEnd({ text, language, range, which, to, exactly: event.altKey }));
  };
  const press = (event: KeyboardEvent, which: PassageEnd) => {
    const forward = event.key === 'ArrowRight' || event.key === 'ArrowDown';
    const backward = event.key === 'ArrowLeft' || event.key === 'ArrowUp';
    if (forward || backward) {
      const direction = forward !== engine.isRightToLeft(range.start) ? 'forward' : 'backward';
      const unit = event.shiftKey ? 'character' : 'word';
      onPreview(stepPassageEnd({ text, language, range, which, unit, direction }));
    } else if (event.key === 'Enter') onCommit(range);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={root} className={classes.ends}>
      {ends.map((which) => {
        const box = boxes?.[which];
        return (
          <div
            key={which}
            ref={which === 'start' ? first : undefined}
            role="slider"
            tabIndex={0}
            aria-label={labels[which]}
            aria-valuemin={0}
            aria-valuemax={text.length}
            aria-valuenow={range[which]}
            aria-valuetext={text.slice(range.start, range.end)}
            className={classes.handle}
            data-end={which}
            style={box ? { left: box.left, top: box.top, height: box.height } : { visibility: 'hidden' }}
            onKeyDown={(event) => press(event, which)}
            onPointerDown={(event) => {
              event.preventDefault();
              dragged.current = false;
              event.currentTarget.setPointerCapture(event.pointerId);
              event.currentTarget.focus({ preventScroll: true });
            }}
            onPointerMove={(event) => drag(event, which)}
            onPointerUp={() => {
              if (dragged.current) onCommit(range);
            }}
          />
        );
      })}
    </div>
  );
}

/** Where the two ends are, from the origin of the handles; an end in a right-to-left line is at the left of its words. */
function measureEnds(
  engine: ArticleEngine,
  root: HTMLElement | null,
  range: TextRange,
): Record<PassageEnd, DOMRect | undefined> {
  const origin = root?.getBoundingClientRect() ?? new DOMRect();
  const rects = engine.getRects(range);
  const at = (box: DOMRect | undefined, which: PassageEnd) => {
    if (!box) return undefined;
    const rightToLeft = engine.isRightToLeft(which === 'start' ? range.start : range.end - 1);
    const x = (which === 'start') === rightToLeft ? box.right : box.left;
    return new DOMRect(x - origin.left, box.top - origin.top, 0, box.height);
  };
  return { start: at(rects[0], 'start'), end: at(rects.at(-1), 'end') };
}
