import { useCallback, useEffect, useMemo, useRef } from 'react';
import { chainStretches, interpolate, type JoinedPoint } from '@/lib/client/compare/chain-stretches';

interface Joining {
  articleIds: readonly string[];
  pairs: Parameters<typeof chainStretches>[0]['pairs'];
  claims: Parameters<typeof chainStretches>[0]['claims'];
  /** Whether the others follow the one that is scrolled. */
  together: boolean;
}

/** Where on the height of a column one reads: what is joined meets here. */
const LINE = 1 / 3;

/** Pixels of scrolling in which columns that stood otherwise come together: they do not jump. */
const CATCHING_UP = 500;

/** The column that a person moves, where it was when they began, and how far the others were from their places. */
interface Leader {
  articleId: string;
  from: number;
  drifts: ReadonlyMap<string, number>;
}

/**
 * Columns that scroll together: while one is scrolled, the others follow continuously, so that joined stretches meet at
 * one height and what lies between them passes in proportion. Only what a person scrolls leads; a column that follows
 * leads nobody.
 */
export function useJoinedScroll({ articleIds, pairs, claims, together }: Joining) {
  const columns = useRef(new Map<string, HTMLElement>());
  const leader = useRef<Leader | null>(null);
  const frame = useRef(0);
  const chains = useMemo(() => {
    const all = new Map<string, JoinedPoint[]>();
    for (const own of articleIds)
      for (const other of articleIds)
        if (own !== other) all.set(`${own} ${other}`, chainStretches({ own, other, pairs, claims }));
    return all;
  }, [articleIds, pairs, claims]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  /** How far each other column is scrolled when this one stands as it does. */
  const listTargets = useCallback(
    (articleId: string): [otherId: string, target: number][] => {
      const own = columns.current.get(articleId);
      if (!own) return [];
      return [...columns.current].flatMap(([otherId, other]): [string, number][] => {
        if (otherId === articleId) return [];
        const points = (chains.get(`${articleId} ${otherId}`) ?? []).map((point) => ({
          own: findScroll(own, point.own),
          other: findScroll(other, point.other),
        }));
        // Both begin at their tops, whatever stands there.
        const whole = [{ own: 0, other: 0 }, ...points.filter((point) => point.own > 0)];
        return [[otherId, interpolate(whole, own.scrollTop) ?? 0]];
      });
    },
    [chains],
  );

  return {
    /** Gives the element of a column that scrolls, and null when it goes. */
    hold: useCallback((articleId: string, element: HTMLElement | null) => {
      if (element) columns.current.set(articleId, element);
      else columns.current.delete(articleId);
    }, []),
    /** To be called when a person begins to move a column, by any means. */
    lead: useCallback(
      (articleId: string) => {
        if (leader.current?.articleId === articleId) return;
        const from = columns.current.get(articleId)?.scrollTop ?? 0;
        const drifts = listTargets(articleId).map(([otherId, target]) => {
          const top = columns.current.get(otherId)?.scrollTop ?? 0;
          return [otherId, top - target] as const;
        });
        leader.current = { articleId, from, drifts: new Map(drifts) };
      },
      [listTargets],
    ),
    onScroll: useCallback(
      (articleId: string) => {
        if (!together || leader.current?.articleId !== articleId) return;
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => {
          const { from = 0, drifts } = leader.current ?? {};
          const own = columns.current.get(articleId);
          if (!own) return;
          const left = Math.max(0, 1 - Math.abs(own.scrollTop - from) / CATCHING_UP);
          for (const [otherId, target] of listTargets(articleId)) {
            const other = columns.current.get(otherId);
            if (other) other.scrollTop = target + left * (drifts?.get(otherId) ?? 0);
          }
        });
      },
      [together, listTargets],
    ),
    /** Brings a place of a column to the height where one reads, or beside a place of another one; nobody follows. */
    show: useCallback((articleId: string, start: number, beside?: { articleId: string; start: number }) => {
      const column = columns.current.get(articleId);
      if (!column) return;
      leader.current = null;
      const own = beside && columns.current.get(beside.articleId);
      const height = own ? findScroll(own, beside.start) - own.scrollTop : 0;
      column.scrollTop = findScroll(column, start) - height;
    }, []),
  };
}

/** How far a column is scrolled when this place of its text is at the line; below 0 where it cannot get there. */
function findScroll(column: HTMLElement, offset: number): number {
  const line = column.clientHeight * LINE;
  const place = column.querySelector(`[data-start="${offset}"]`)?.getClientRects()[0];
  // A stretch that ends the text has no piece after it.
  if (!place) return column.scrollHeight - line;
  return place.top - column.getBoundingClientRect().top + column.scrollTop - line;
}
