'use client';

import { Button, Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Dayjs } from 'dayjs';
import { type KeyboardEvent, useState } from 'react';
import { api } from '@/lib/client/api';
import type { Notification } from '@/lib/contract/notifications';
import { foldNotifications } from '@/lib/domain/fold-notifications';
import { useWorkspace } from '../shell/use-workspace';
import boxed from '../ui/boxed-list.module.css';
import { EarlierButton } from '../ui/earlier-button';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { useLocalTime } from '../ui/use-local-time';
import { DueWorkList } from './due-work-list';
import { NotificationRow } from './notification-row';
import { useNotificationWrites } from './use-notification-writes';

type Shown = 'unread' | 'all';

/** What concerns the viewer, by day, newest first. The arrow keys go from one to the next, Enter opens it. */
export function NotificationList({ onOpen }: { onOpen?: () => void }) {
  const { slug } = useWorkspace();
  const toLocal = useLocalTime();
  const [shown, setShown] = useState<Shown>('unread');
  const { markAllRead, isPending } = useNotificationWrites();
  const query = useInfiniteQuery(
    api.notifications.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ workspace: slug, unread: shown === 'unread', cursor }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  return (
    <Stack gap="sm" onKeyDown={walk}>
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          size="xs"
          value={shown}
          // The control gives back one of the values below.
          onChange={(value) => setShown(value as Shown)}
          data={[
            { value: 'unread', label: 'Unread' },
            { value: 'all', label: 'All' },
          ]}
          aria-label="Which notifications"
        />
        <Button
          size="compact-sm"
          variant="subtle"
          loading={isPending}
          disabled={!query.data?.pages.some(({ rows }) => rows.some(({ readAt }) => readAt === null))}
          onClick={() => {
            const until = query.data?.pages[0]?.until;
            if (until !== undefined) markAllRead(until);
          }}
        >
          Mark all as read
        </Button>
      </Group>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          const due = pages[0]?.due ?? [];
          return (
            <>
              <DueWorkList due={due} onOpen={onOpen} />
              {rows.length === 0 && due.length === 0 && (
                <EmptyState title={shown === 'unread' ? 'Nothing new for you' : 'Nothing yet'}>
                  You are told here when somebody names you, answers you, gives you work or decides what you
                  judged.
                </EmptyState>
              )}
              {groupByDay(rows, toLocal).map(([day, ofDay]) => (
                <Stack key={day} gap={6}>
                  <Title order={2} fz={13} c="dimmed" fw={500} suppressHydrationWarning>
                    {day}
                  </Title>
                  <ul className={boxed.list}>
                    {foldNotifications(ofDay).map(({ first, others }) => (
                      <NotificationRow key={first.id} notification={first} others={others} onOpen={onOpen} />
                    ))}
                  </ul>
                </Stack>
              ))}
              <EarlierButton query={query} />
            </>
          );
        }}
      </QueryView>
    </Stack>
  );
}

function groupByDay(rows: Notification[], toLocal: (at: string) => Dayjs): [string, Notification[]][] {
  const days = new Map<string, Notification[]>();
  for (const row of rows) {
    const day = toLocal(row.activity.createdAt).format('dddd D MMMM YYYY');
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
}

/** Up and down go from link to link. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement)) return;
  // The filter above the list has the arrow keys for itself.
  if (event.target instanceof HTMLInputElement) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-notification]')];
  const here = links.findIndex((link) => link.closest('li')?.contains(event.target as Node));
  const next = links[here === -1 ? 0 : here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
