'use client';

import { Anchor, Badge, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { DueWork } from '@/lib/contract/notifications';
import { useWorkspace } from '../shell/use-workspace';
import boxed from '../ui/boxed-list.module.css';
import { useLocalTime } from '../ui/use-local-time';
import classes from './notification-list.module.css';

/** The viewer's own work that is due within a day, or overdue. Shows nothing when there is none. */
export function DueWorkList({ due, onOpen }: { due: DueWork[]; onOpen?: () => void }) {
  const { slug } = useWorkspace();
  const toLocal = useLocalTime();
  if (due.length === 0) return null;
  return (
    <Stack gap={6}>
      <Title order={2} fz={13} c="dimmed" fw={500}>
        Due
      </Title>
      <ul className={boxed.list}>
        {due.map(({ assignmentId, caseId, claimId, claimNumber, statement, dueAt, overdue }) => (
          <li key={assignmentId} className={`${classes.row} ${classes.due}`}>
            <div className={classes.words}>
              <Anchor
                component={Link}
                href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
                size="sm"
                c="inherit"
                fw={600}
                data-notification
                onClick={onOpen}
              >
                {claimNumber}. {statement}
              </Anchor>
              <Text size="xs" c="dimmed" suppressHydrationWarning>
                {toLocal(dueAt).format('dddd D MMMM, HH:mm')}
              </Text>
            </div>
            <Badge size="xs" color={overdue ? 'red' : 'gray'} variant="light" tt="none" mt={4}>
              {overdue ? 'overdue' : 'due soon'}
            </Badge>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
