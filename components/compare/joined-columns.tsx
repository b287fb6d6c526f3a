'use client';

import { Anchor, Box, Button, Group, Kbd, Switch, Text } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useMemo, useRef, useState } from 'react';
import { joinTexts, listDifferences, type TextPiece } from '@/lib/client/compare/join-texts';
import type { ReusePair } from '@/lib/contract/analysis';
import { useKeyHint, useKeys } from '../keys/use-keys';
import { useWorkspace } from '../shell/use-workspace';
import { JoinedText } from './joined-text';
import classes from './side-by-side.module.css';
import { useJoinedScroll } from './use-joined-scroll';

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
  /** An offset in the first article to begin at. */
  from: number | null;
}

/** Articles in columns that scroll together; keys go from difference to difference. */
export function JoinedColumns({ caseId, articles, pairs, claims, from }: Props) {
  const { slug } = useWorkspace();
  const columns = useMemo(
    () => articles.map((article) => ({ ...article, pieces: joinTexts(article, pairs, claims) })),
    [articles, pairs, claims],
  );
  const articleIds = useMemo(() => articles.map(({ articleId }) => articleId), [articles]);
  const differences = useMemo(
    () =>
      columns.flatMap(({ articleId, pieces }) =>
        listDifferences(pieces).map((start) => ({ articleId, start })),
      ),
    [columns],
  );
  const [at, setAt] = useState<number | null>(null);
  const [together, setTogether] = useState(true);
  const scroll = useJoinedScroll({ articleIds, pairs, claims, together });
  const current = at === null ? undefined : differences[at];
  const labelOf = (id: string) => articles.find(({ articleId }) => articleId === id)?.label ?? '';

  const show = (articleId: string, offset: number) => {
    const piece = columns
      .find((column) => column.articleId === articleId)
      ?.pieces.find(({ end }) => end > offset);
    if (!piece) return;
    scroll.show(articleId, piece.start);
    showJoined(articleId, piece);
  };
  /** The places of the other articles come beside the piece, which stays where it is. */
  const showJoined = (ownId: string, { start: ownStart, joined }: TextPiece) => {
    for (const { articleId, start } of joined)
      scroll.show(articleId, start, { articleId: ownId, start: ownStart });
  };
  const step = (by: 1 | -1) => {
    if (differences.length === 0) return;
    const next = at === null ? (by === 1 ? 0 : differences.length - 1) : at + by;
    const place = (next + differences.length) % differences.length;
    const difference = differences[place];
    if (!difference) return;
    setAt(place);
    show(difference.articleId, difference.start);
  };
  useKeys({ 'difference.next': () => step(1), 'difference.previous': () => step(-1) });

  const begin = useRef(show);
  const [first] = articleIds;
  useEffect(() => {
    if (from !== null && first !== undefined) begin.current(first, from);
  }, [from, first]);

  return (
    <>
      <Group gap="sm">
        <StepButton action="difference.previous" label="Previous difference" onClick={() => step(-1)} />
        <StepButton action="difference.next" label="Next difference" onClick={() => step(1)} />
        <Text size="xs" c="dimmed" role="status">
          {describePlace(at, differences.length)}
        </Text>
        <Switch
          size="xs"
          label="Scroll together"
          checked={together}
          onChange={(event) => setTogether(event.currentTarget.checked)}
        />
        <Group gap={10} ml="auto" c="dimmed" fz="xs">
          <span className={`${classes.shared} ${classes.sample}`}>shared</span>
          <span className={`${classes.shared} ${classes.edited} ${classes.sample}`}>changed</span>
          <span className={`${classes.claim} ${classes.sample}`}>same claim</span>
          <span className={classes.ownSample}>only here</span>
        </Group>
      </Group>
      <Box className={classes.columns} __vars={{ '--columns': String(columns.length) }}>
        {columns.map(({ articleId, label, pieces, only }) => (
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
              <Text size="xs" c="dimmed">
                {describeOwn(pieces, only.length)}
              </Text>
            </div>
            <JoinedText
              label={label}
              pieces={pieces}
              current={current?.articleId === articleId ? current.start : null}
              labelOf={labelOf}
              hold={(element) => scroll.hold(articleId, element)}
              onLead={() => scroll.lead(articleId)}
              onScroll={() => scroll.onScroll(articleId)}
              onShow={(piece) => showJoined(articleId, piece)}
            />
          </div>
        ))}
      </Box>
    </>
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

function describeOwn(pieces: readonly TextPiece[], sentences: number): string {
  if (!pieces.some(({ joined }) => joined.length > 0)) return 'shares nothing with the others';
  return sentences === 1 ? '1 sentence only here' : `${sentences} sentences only here`;
}
