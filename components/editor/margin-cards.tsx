import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { layOutMargin } from '@/lib/editor/margin-layout';
import classes from './margin-cards.module.css';

export interface MarginItem {
  id: string;
  /** Where the card would be if it were alone: pixels from the top of the article. */
  top: number;
}

interface Props {
  /** The cards near the screen only: what `ArticleView` tells by `onPlaced`. */
  items: readonly MarginItem[];
  focusedId?: string | null;
  /** A crowded margin asks for cards of one line; the one in focus is always whole. */
  renderCard: (id: string, options: { compact: boolean; focused: boolean }) => ReactNode;
  label: string;
}

/** Pixels that a whole card takes before it was measured; also tells how many fit beside a stretch of text. */
const USUAL_HEIGHT = 96;
const USUAL_COMPACT_HEIGHT = 32;
/** Cards become compact when they would take more than all the room, and whole again well below: no flicker between. */
const CROWDED = 1;
const ROOMY = 0.6;

/** Cards beside the passages that they are about. They never overlap and follow their passages. */
export function MarginCards({ items, focusedId = null, renderCard, label }: Props) {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const elements = useRef(new Map<Element, string>());
  const observer = useRef<ResizeObserver>(undefined);
  const compact = useCompact(items);

  const observe = (id: string) => (element: HTMLElement | null) => {
    if (!element) return;
    observer.current ??= new ResizeObserver((entries) => {
      setHeights((before) => {
        const after = new Map(before);
        for (const { target } of entries) {
          const known = elements.current.get(target);
          if (known !== undefined && target.isConnected)
            after.set(known, target.getBoundingClientRect().height);
        }
        return after;
      });
    });
    elements.current.set(element, id);
    observer.current.observe(element);
    return () => {
      observer.current?.unobserve(element);
      elements.current.delete(element);
    };
  };
  useEffect(() => () => observer.current?.disconnect(), []);

  const tops = useMemo(() => {
    const usual = compact ? USUAL_COMPACT_HEIGHT : USUAL_HEIGHT;
    const cards = items.map(({ id, top }) => ({ id, desired: top, height: heights.get(id) ?? usual }));
    return layOutMargin({ cards, focusedId });
  }, [items, heights, focusedId, compact]);

  return (
    <ul className={classes.margin} aria-label={label}>
      {items.map(({ id }) => (
        <li
          key={id}
          ref={observe(id)}
          className={classes.card}
          data-measured={heights.has(id) || undefined}
          style={{ transform: `translateY(${tops.get(id) ?? 0}px)` }}
        >
          {renderCard(id, { compact: compact && id !== focusedId, focused: id === focusedId })}
        </li>
      ))}
    </ul>
  );
}

function useCompact(items: readonly MarginItem[]): boolean {
  const before = useRef(false);
  const first = items[0];
  const last = items.at(-1);
  const room = first && last ? last.top - first.top + USUAL_HEIGHT : USUAL_HEIGHT;
  const filled = (items.length * USUAL_HEIGHT) / room;
  const compact = filled > (before.current ? ROOMY : CROWDED);
  useEffect(() => {
    before.current = compact;
  }, [compact]);
  return compact;
}
