'use client';

import { Box, Button, Collapse, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import type { ActivityRow } from '@/lib/contract/live';
import { findVisitChanges } from '@/lib/domain/visit-changes';
import { describeActivity } from '../activity/describe-activity';
import { joinTalk } from '../activity/join-talk';
import { useLocalTime } from '../ui/use-local-time';
import { When } from '../ui/when';
import { useVisit } from './use-visit';
import { VisitContext } from './visit-context';

interface Props {
  subject: { claimId: string } | { caseId: string } | { articleId: string };
  /** The page; lists in it mark what is new. */
  children?: ReactNode;
}

/**
 * A line that says what changed since the viewer was last here, above a page whose lists mark it. It is there from the
 * start or not at all: what happens while one reads moves no page.
 */
export function SinceVisit({ subject, children }: Props) {
  const changes = useVisit(subject);
  const rows = changes?.rows;
  const [shows, setShows] = useState<boolean>();
  if (shows === undefined && rows !== undefined) setShows(rows.length > 0);
  const of = 'caseId' in subject ? 'case' : 'claim';
  const marks = useMemo(() => findVisitChanges(rows ?? [], of), [rows, of]);
  return (
    <VisitContext value={marks}>
      {shows && changes?.since && (
        <ChangeLine since={changes.since} rows={joinTalk(changes.rows)} more={changes.more} />
      )}
      {children}
    </VisitContext>
  );
}

interface ChangeLineProps {
  since: string;
  rows: (ActivityRow & { times: number })[];
  more: boolean;
}

function ChangeLine({ since, rows, more }: ChangeLineProps) {
  const toLocal = useLocalTime();
  const [expanded, { toggle }] = useDisclosure(false);
  const count = more
    ? `More than ${rows.length} changes`
    : rows.length === 1
      ? '1 change'
      : `${rows.length} changes`;
  return (
    <Box py={4}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        fw={500}
        ml={-8}
        onClick={toggle}
        aria-expanded={expanded}
      >
        <span suppressHydrationWarning>
          {count} since you were here on {toLocal(since).format('dddd D MMMM, HH:mm')}
        </span>
      </Button>
      <Collapse expanded={expanded}>
        <List listStyleType="none" spacing={4} py="xs">
          {rows.map((row) => (
            <List.Item key={row.id}>
              {describeActivity(row)}{' '}
              <Text span size="xs" c="dimmed">
                <When at={row.createdAt} />
              </Text>
            </List.Item>
          ))}
        </List>
      </Collapse>
    </Box>
  );
}
