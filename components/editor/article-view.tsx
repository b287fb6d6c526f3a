'use client';

import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Part } from '@/lib/domain/part';
import type { TextRange } from '@/lib/domain/revision-text';
import { ArticleEngine } from '@/lib/editor/article-engine';
import type { ArticleHint } from '@/lib/editor/article-hint';
import type { PlacedHint } from '@/lib/editor/hint-layer';
import type { ArticleMark } from '@/lib/editor/mark';
import type { PlacedMark } from '@/lib/editor/mark-layer';
import classes from './article-view.module.css';
import colorClasses from './mark-colors.module.css';
import { PassageEnds } from './passage-ends';
import { SelectionAnnouncement } from './selection-announcement';

/** What a screen asks of an article that is on the page. Offsets are UTF-16 units of the revision's text. */
export interface ArticleHandle {
  /** Gives the keyboard to the article without scrolling. */
  focus: () => void;
  /** Scrolls a stretch into view, as little as it takes. */
  scrollTo: (range: TextRange) => void;
  /** Boxes of a stretch in the window, one a line of the screen at least. */
  getRects: (range: TextRange) => DOMRect[];
  select: (range: TextRange | null) => void;
  getSelected: () => TextRange | null;
  getCaret: () => number;
  getVisible: () => TextRange;
}

interface Props {
  ref?: Ref<ArticleHandle | null>;
  /** Names the article for people who do not see it. */
  label: string;
  text: string;
  parts: readonly Part[];
  /** BCP 47 tag of the text. */
  language: string;
  /** Compared by identity: keep the objects of marks that did not change. */
  marks: readonly ArticleMark[];
  /** The marks that get a tinted ground: those of the claim in focus. */
  focusedMarkIds?: readonly string[];
  /** The mark whose ends can be moved. */
  editingMarkId?: string | null;
  /** The selected words without white space at their ends; null when nothing is selected any more. */
  onSelect?: (selection: TextRange | null) => void;
  /** The marks under the pointer, the shortest first. */
  onMarkHover?: (ids: string[]) => void;
  onMarkClick?: (ids: string[]) => void;
  /** The marks round a caret that keys have put there, the shortest first. */
  onMarkFocus?: (ids: string[]) => void;
  /** Where the marks near the screen are, in pixels from the top of the article. */
  onPlaced?: (placed: PlacedMark[]) => void;
  /** Sentences that are pointed out quietly, in the order of the text and without overlap. Compared by identity. */
  hints?: readonly ArticleHint[];
  focusedHintId?: string | null;
  onHintHover?: (id: string | null) => void;
  /** The hinted sentence without a mark that was clicked or holds the caret; null beside them. */
  onHintFocus?: (id: string | null) => void;
  /** Stretches that something stands beside, in the order of the text and without overlap. Compared by identity. */
  bars?: readonly ArticleHint[];
  /** Where those near the screen are, in pixels from the top of the article. */
  onBars?: (placed: PlacedHint[]) => void;
  onVisible?: (visible: TextRange) => void;
  /** New ends of the mark that is edited. */
  onEndsChange?: (id: string, range: TextRange) => void;
  onEndsCancel?: () => void;
}

const NONE: readonly string[] = [];
const NO_HINTS: readonly ArticleHint[] = [];

/** An article to read and to mark: the text as a page, the marks under its words, a caret for the keyboard. */
export function ArticleView(props: Props) {
  const { ref, label, text, parts, language, marks, focusedMarkIds = NONE, editingMarkId = null } = props;
  const { hints = NO_HINTS, bars = NO_HINTS, focusedHintId = null } = props;
  const host = useRef<HTMLDivElement>(null);
  const hintLayer = useRef<SVGSVGElement>(null);
  const layer = useRef<SVGSVGElement>(null);
  const caret = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [engine, setEngine] = useState<ArticleEngine | null>(null);
  const [selected, setSelected] = useState<TextRange | null>(null);
  const [preview, setPreview] = useState<{ id: string; range: TextRange } | null>(null);

  useEffect(() => {
    if (!host.current || !layer.current || !hintLayer.current || !caret.current) return;
    const made = new ArticleEngine({
      host: host.current,
      layer: layer.current,
      hintLayer: hintLayer.current,
      caret: caret.current,
      text,
      language,
      label,
      parts: latest.current.parts,
      events: {
        onSelect: (selection) => {
          setSelected(selection);
          latest.current.onSelect?.(selection);
        },
        onMarkHover: (ids) => latest.current.onMarkHover?.(ids),
        onMarkClick: (ids) => latest.current.onMarkClick?.(ids),
        onMarkFocus: (ids) => latest.current.onMarkFocus?.(ids),
        onPlaced: (placed) => latest.current.onPlaced?.(placed),
        onHintHover: (id) => latest.current.onHintHover?.(id),
        onHintFocus: (id) => latest.current.onHintFocus?.(id),
        onBars: (placed) => latest.current.onBars?.(placed),
        onVisible: (visible) => latest.current.onVisible?.(visible),
      },
    });
    setEngine(made);
    return () => {
      made.destroy();
      setEngine(null);
      setSelected(null);
    };
  }, [text, language, label]);

  const edited = useMemo(
    () => (editingMarkId === null ? undefined : marks.find(({ id }) => id === editingMarkId)),
    [marks, editingMarkId],
  );
  const moved = preview !== null && preview.id === edited?.id ? preview.range : edited;
  const shown = useMemo(
    () =>
      edited && moved !== edited
        ? marks.map((mark) => (mark === edited ? { ...mark, ...moved } : mark))
        : marks,
    [marks, edited, moved],
  );
  useLayoutEffect(() => engine?.setParts(parts), [engine, parts]);
  useLayoutEffect(() => engine?.setMarks(shown), [engine, shown]);
  useLayoutEffect(() => engine?.setFocused(focusedMarkIds), [engine, focusedMarkIds]);
  useLayoutEffect(() => engine?.setHints(hints), [engine, hints]);
  useLayoutEffect(() => engine?.setFocusedHint(focusedHintId), [engine, focusedHintId]);
  useLayoutEffect(() => engine?.setBars(bars), [engine, bars]);

  useImperativeHandle<ArticleHandle | null, ArticleHandle | null>(
    ref,
    () =>
      engine && {
        focus: () => engine.focus(),
        scrollTo: (range) => engine.scrollTo(range),
        getRects: (range) => engine.getRects(range),
        select: (range) => engine.select(range),
        getSelected: () => engine.selected,
        getCaret: () => engine.caret,
        getVisible: () => engine.getVisible(),
      },
    [engine],
  );

  return (
    <div className={classes.article}>
      <svg ref={hintLayer} className={classes.hints} aria-hidden="true" />
      <svg
        ref={layer}
        className={`${classes.layer} ${colorClasses.colors}`}
        data-layer="marks"
        aria-hidden="true"
      />
      <div ref={host} className={classes.text} />
      <div ref={caret} className={classes.caret} hidden />
      {engine && edited && moved && (
        <PassageEnds
          engine={engine}
          text={text}
          language={language}
          range={moved}
          onPreview={(range) => setPreview({ id: edited.id, range })}
          onCommit={(range) => {
            setPreview(null);
            props.onEndsChange?.(edited.id, range);
          }}
          onCancel={() => {
            setPreview(null);
            props.onEndsCancel?.();
          }}
        />
      )}
      <SelectionAnnouncement text={text} selected={selected} />
    </div>
  );
}
