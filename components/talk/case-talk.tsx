'use client';

import { Anchor, Badge, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import type { ThreadRow } from '@/lib/contract/talk';
import { outcomeWords } from '@/lib/domain/thread';
import { threadHash } from '@/lib/domain/thread-hash';
import { useWorkspace } from '../shell/use-workspace';
import { EarlierButton } from '../ui/earlier-button';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { When } from '../ui/when';
import classes from './case-talk.module.css';

type Show = 'open' | 'resolved' | 'mine';

const empty: Record<Show, { title: string; says: string }> = {
  open: {
    title: 'Nothing waits for an answer',
    says: 'Begin a thread on a claim, or beside a passage, a verdict or evidence.',
  },
  resolved: { title: 'Nothing is resolved yet', says: 'A thread comes here with what came of it.' },
  mine: {
    title: 'Nothing of yours',
    says: 'Threads that you began, wrote in, or are named in come here.',
  },
};

/** All talk of a case, the thread that was last spoken in first. */
export function CaseTalk({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const [show, setShow] = useState<Show>('open');
  const query = useInfiniteQuery(
    api.talk.listForCase.infiniteOptions({
      input: (cursor: string | undefined) => ({ workspace: slug, caseId, show, cursor }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  return (
    <Page
      title="Talk"
      actions={
        <SegmentedControl
          aria-label="Which threads"
          size="xs"
          value={show}
          onChange={setShow}
          data={[
            { value: 'open', label: 'Open' },
            { value: 'resolved', label: 'Resolved' },
            { value: 'mine', label: 'Mine' },
          ]}
        />
      }
    >
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <EmptyState title={empty[show].title}>{empty[show].says}</EmptyState>;
          return (
            <Stack gap="sm">
              <ul className={classes.list}>
                {rows.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
              <EarlierButton query={query} />
            </Stack>
          );
        }}
      </QueryView>
    </Page>
  );
}

function Row({ row }: { row: ThreadRow }) {
  const { slug } = useWorkspace();
  const { id, caseId, claimId, claimNumber, claimStatement, place, comments, last, lastAt, outcome } = row;
  return (
    <li className={classes.row}>
      <Group gap={8} wrap="nowrap" justify="space-between" align="baseline">
        <Anchor
          component={Link}
          href={`/w/${slug}/cases/${caseId}/claims/${claimId}${threadHash(id)}`}
          fw={600}
          size="sm"
          c="inherit"
          className={classes.words}
        >
          {claimNumber}. {claimStatement}
        </Anchor>
        <Text size="xs" c="dimmed" className={classes.when}>
          <When at={lastAt} />
        </Text>
      </Group>
      {place.kind !== 'claim' && (
        <Text size="xs" c="dimmed" className={classes.words} dir="auto">
          {place.label}
        </Text>
      )}
      {last && (
        <Text size="sm" className={classes.words} lineClamp={2} dir="auto">
          <b>{last.author.name}</b> {last.text}
        </Text>
      )}
      <Group gap={8}>
        {outcome?.outcome && (
          <Badge variant="default" tt="none" fw={500}>
            {outcomeWords[outcome.outcome]}
          </Badge>
        )}
        <Text size="xs" c="dimmed" className={classes.words}>
          {outcome?.words ? `${outcome.words} · ` : ''}
          {comments === 1 ? '1 comment' : `${comments} comments`}
        </Text>
      </Group>
    </li>
  );
}
