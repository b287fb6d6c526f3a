'use client';

import { Box, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TextPiece } from '@/lib/client/compare/join-texts';
import { type JoinedRun, listOwnStretches, listRuns, type OwnStretch } from '@/lib/client/compare/list-runs';
import classes from './side-by-side.module.css';

interface Props {
  label: string;
  pieces: TextPiece[];
  /** Where the difference in hand begins, if it is here. */
  current: number | null;
  labelOf: (articleId: string) => string;
  /** Gives the element that scrolls, and null when it goes. */
  hold: (element: HTMLElement | null) => void;
  onLead: () => void;
  onScroll: () => void;
  onShow: (piece: TextPiece) => void;
}

/**
 * The text of one article. What it shares can be reached by Tab, then from stretch to stretch with the arrows left and
 * right; Enter or a click brings the others to it. What only it has carries a line in the margin.
 */
export function JoinedText({ label, pieces, current, labelOf, hold, onLead, onScroll, onShow }: Props) {
  const [focused, setFocused] = useState<number | null>(null);
  const runs = useMemo(() => listRuns(pieces), [pieces]);
  const joined = useMemo(() => runs.filter(({ articleIds }) => articleIds.length > 0), [runs]);
  const entry = joined.find(({ start }) => start === focused)?.start ?? joined[0]?.start;
  const text = useRef<HTMLElement | null>(null);
  const move = (event: KeyboardEvent, run: JoinedRun) => {
    const [first] = run.pieces;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (first) onShow(first);
      return;
    }
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = by === 0 ? undefined : joined[joined.indexOf(run) + by];
    if (!next) return;
    event.preventDefault();
    text.current?.querySelector<HTMLElement>(`[data-run="${next.start}"]`)?.focus();
  };
  return (
    // Scrolled by itself, so it has to be reached by keyboard (WCAG 2.1.1).
    <Box
      component="section"
      ref={(element: HTMLElement | null) => {
        text.current = element;
        hold(element);
      }}
      className={classes.text}
      tabIndex={0}
      aria-label={`Text of ${label}`}
      dir="auto"
      onPointerEnter={onLead}
      onPointerDown={onLead}
      onWheel={onLead}
      onTouchStart={onLead}
      onKeyDown={onLead}
      onFocus={onLead}
      onScroll={onScroll}
    >
      <OwnBars pieces={pieces} />
      {runs.map((run) =>
        run.articleIds.length === 0 ? (
          run.pieces.map((piece) => (
            <Piece key={piece.start} piece={piece} isCurrent={piece.start === current} onShow={onShow} />
          ))
        ) : (
          <Run
            key={run.start}
            run={run}
            name={`with ${run.articleIds.map(labelOf).join(' and ')}`}
            tabIndex={run.start === entry ? 0 : -1}
            onFocus={() => setFocused(run.start)}
            onKeyDown={(event) => move(event, run)}
          >
            {run.pieces.map((piece) => (
              <Piece key={piece.start} piece={piece} isCurrent={piece.start === current} onShow={onShow} />
            ))}
          </Run>
        ),
      )}
    </Box>
  );
}

interface RunProps {
  run: JoinedRun;
  name: string;
  tabIndex: number;
  children: React.ReactNode;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Run({ run, name, tabIndex, children, onFocus, onKeyDown }: RunProps) {
  const id = useId();
  const isShared = run.pieces.some(({ shared }) => shared);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is a box and cannot break over the lines of a text
    <span
      role="button"
      data-run={run.start}
      tabIndex={tabIndex}
      className={classes.run}
      aria-describedby={id}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {children}
      <VisuallyHidden id={id} aria-hidden>
        {isShared ? 'Shared' : 'Same claim'} {name}: brings the others here
      </VisuallyHidden>
    </span>
  );
}

interface PieceProps {
  piece: TextPiece;
  isCurrent: boolean;
  onShow: (piece: TextPiece) => void;
}

function Piece({ piece, isCurrent, onShow }: PieceProps) {
  const { start, words, joined, shared, claims, edited, only } = piece;
  const look = [
    shared && classes.shared,
    claims.length > 0 && classes.claim,
    edited && classes.edited,
    isCurrent && classes.at,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Box
      component="span"
      data-start={start}
      className={look || undefined}
      title={claims.length > 0 ? `Claim ${claims.join(', ')}` : undefined}
      onClick={joined.length > 0 ? () => onShow(piece) : undefined}
    >
      {isCurrent && <VisuallyHidden>{only ? 'Only here: ' : 'Changed: '}</VisuallyHidden>}
      {words}
    </Box>
  );
}

interface Bar extends OwnStretch {
  top: number;
  height: number;
}

/** Lines in the margin beside what only this article has; none where it shares nothing, since all would be marked. */
function OwnBars({ pieces }: { pieces: TextPiece[] }) {
  const [bars, setBars] = useState<Bar[]>([]);
  const holder = useRef<HTMLDivElement>(null);
  const stretches = useMemo(
    () => (pieces.some(({ joined }) => joined.length > 0) ? listOwnStretches(pieces) : []),
    [pieces],
  );
  useEffect(() => {
    const text = holder.current?.parentElement;
    if (!text) return;
    const place = () => {
      const top = text.getBoundingClientRect().top - text.scrollTop;
      setBars(
        stretches.flatMap((stretch) => {
          const own = pieces.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
          const rects = own.flatMap(({ start }) => [
            ...(text.querySelector(`[data-start="${start}"]`)?.getClientRects() ?? []),
          ]);
          const [first] = rects;
          const last = rects.at(-1);
          return first && last ? [{ ...stretch, top: first.top - top, height: last.bottom - first.top }] : [];
        }),
      );
    };
    const observer = new ResizeObserver(place);
    observer.observe(text);
    document.fonts?.ready.then(place);
    return () => observer.disconnect();
  }, [pieces, stretches]);
  return (
    <div ref={holder} className={classes.bars} aria-hidden>
      {bars.map(({ start, top, height, between }) => (
        <Box
          key={start}
          className={classes.bar}
          mod={{ between }}
          __vars={{ '--bar-top': `${top}px`, '--bar-height': `${height}px` }}
        />
      ))}
    </div>
  );
}
