'use client';

import { Anchor, Box, Button, Group, Kbd, Text, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useMemo, useRef, useState } from 'react';
import { joinTexts, listDifferences, type TextPiece } from '@/lib/client/compare/join-texts';
import type { ReusePair } from '@/lib/contract/analysis';
import { useKeyHint, useKeys } from '../keys/use-keys';
import { useWorkspace } from '../shell/use-workspace';
import classes from './side-by-side.module.css';

interface Props {
  caseId: string;
  articles: {
    articleId: string;
    label: string;
    text: string;
    only: { start: number; end: number }[];
  }[];
  pairs: ReusePair[];
  claims: { number: number; places: { articleId: string; start: number; end: number }[] }[];
  /** An offset in the first article that is shown at first, with what it is joined to. */
  from: number | null;
}

/** Articles in columns: a click on shared text brings the others to it, keys go from difference to difference. */
export function JoinedColumns({ caseId, articles, pairs, claims, from }: Props) {
  const { slug } = useWorkspace();
  const columns = useMemo(
    () => articles.map((article) => ({ ...article, pieces: joinTexts(article, pairs, claims) })),
    [articles, pairs, claims],
  );
  const differences = useMemo(
    () =>
      columns.flatMap(({ articleId, pieces }) =>
        listDifferences(pieces).map((start) => ({ articleId, start })),
      ),
    [columns],
  );
  const [at, setAt] = useState<number | null>(null);
  const texts = useRef(new Map<string, HTMLElement>());
  const current = at === null ? undefined : differences[at];

  const show = (articleId: string, start: number) => {
    const text = texts.current.get(articleId);
    const pieces = columns.find((column) => column.articleId === articleId)?.pieces ?? [];
    const piece = pieces.find(({ end }) => end > start);
    const element = piece && text?.querySelector<HTMLElement>(`[data-start="${piece.start}"]`);
    if (!text || !element) return;
    const offset = element.getBoundingClientRect().top - text.getBoundingClientRect().top;
    text.scrollTo({ top: text.scrollTop + offset - text.clientHeight / 3 });
  };
  const showJoined = ({ joined }: TextPiece) => {
    for (const { articleId, start } of joined) show(articleId, start);
  };
  const arrived = useRef(false);
  useEffect(() => {
    const [first] = columns;
    if (arrived.current || from === null || !first) return;
    arrived.current = true;
    show(first.articleId, from);
    const piece = first.pieces.find(({ start, end }) => start <= from && end > from);
    if (piece) showJoined(piece);
  });
  const step = (by: 1 | -1) => {
    if (differences.length === 0) return;
    const next = at === null ? (by === 1 ? 0 : differences.length - 1) : at + by;
    const place = (next + differences.length) % differences.length;
    const difference = differences[place];
    if (!difference) return;
    setAt(place);
    show(difference.articleId, difference.start);
    const piece = columns
      .find(({ articleId }) => articleId === difference.articleId)
      ?.pieces.find(({ start }) => start === difference.start);
    if (piece) showJoined(piece);
  };
  useKeys({ 'difference.next': () => step(1), 'difference.previous': () => step(-1) });

  return (
    <>
      <Group gap="sm">
        <StepButton action="difference.previous" label="Previous difference" onClick={() => step(-1)} />
        <StepButton action="difference.next" label="Next difference" onClick={() => step(1)} />
        <Text size="xs" c="dimmed" role="status">
          {describePlace(at, differences.length)}
        </Text>
        <Text size="xs" c="dimmed" ml="auto">
          <span className={`${classes.shared} ${classes.sample}`}>shared</span>{' '}
          <span className={`${classes.edited} ${classes.sample}`}>changed</span>{' '}
          <span className={`${classes.claim} ${classes.sample}`}>same claim</span>{' '}
          <span className={`${classes.only} ${classes.sample}`}>only here</span>
        </Text>
      </Group>
      <Box className={classes.columns} __vars={{ '--columns': String(columns.length) }}>
        {columns.map(({ articleId, label, pieces }) => (
          <div key={articleId} className={classes.column}>
            <div className={classes.head}>
              <Anchor
                component={Link}
                href={`/w/${slug}/cases/${caseId}/articles/${articleId}`}
                size="sm"
                fw={600}
                c="inherit"
              >
                {label}
              </Anchor>
            </div>
            {/* Scrolled by itself, so it has to be reached by keyboard (WCAG 2.1.1). */}
            <Box
              component="section"
              ref={(element: HTMLElement | null) => {
                if (element) texts.current.set(articleId, element);
                else texts.current.delete(articleId);
              }}
              className={classes.text}
              tabIndex={0}
              aria-label={`Text of ${label}`}
              dir="auto"
            >
              {pieces.map((piece) => (
                <Piece
                  key={piece.start}
                  piece={piece}
                  isCurrent={current?.articleId === articleId && current.start === piece.start}
                  onShow={() => showJoined(piece)}
                />
              ))}
            </Box>
          </div>
        ))}
      </Box>
    </>
  );
}

function Piece({ piece, isCurrent, onShow }: { piece: TextPiece; isCurrent: boolean; onShow: () => void }) {
  const { start, words, joined, shared, claims, edited, only } = piece;
  const look = [
    shared && classes.shared,
    claims.length > 0 && classes.claim,
    edited && classes.edited,
    only && classes.only,
    isCurrent && classes.at,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    // A text is no list of buttons: who does not use a mouse goes by the keys for differences.
    <Box
      component="span"
      data-start={start}
      className={look}
      title={claims.length > 0 ? `Claim ${claims.join(', ')}` : undefined}
      onClick={joined.length > 0 ? onShow : undefined}
    >
      {isCurrent && <VisuallyHidden>{only ? 'Only here: ' : 'Changed: '}</VisuallyHidden>}
      {words}
    </Box>
  );
}

interface StepProps {
  action: 'difference.next' | 'difference.previous';
  label: string;
  onClick: () => void;
}

function StepButton({ action, label, onClick }: StepProps) {
  const key = useKeyHint(action);
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={onClick}
      rightSection={key && <Kbd size="xs">{key}</Kbd>}
    >
      {label}
    </Button>
  );
}

function describePlace(at: number | null, count: number): string {
  if (count === 0) return 'no differences in what they share, and nothing that only one has';
  return at === null ? `${count} differences` : `${at + 1} of ${count} differences`;
}
