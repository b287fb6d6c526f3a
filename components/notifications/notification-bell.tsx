'use client';

import { ActionIcon, Anchor, Group, Indicator, Popover, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { useKeys } from '../keys/use-keys';
import { useWorkspace } from '../shell/use-workspace';
import { NotificationList } from './notification-list';

/** How much is new for the viewer, and the newest of it. */
export function NotificationBell() {
  const { slug } = useWorkspace();
  const [opened, { toggle, close }] = useDisclosure(false);
  useKeys({ 'go.notifications': toggle });
  const { data } = useQuery(api.notifications.count.queryOptions({ input: { workspace: slug } }));
  const unread = data?.unread ?? 0;
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width="min(420px, calc(100vw - 20px))"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Indicator label={unread > 99 ? '99+' : unread} disabled={unread === 0} size={16} offset={7}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`}
            onClick={toggle}
          >
            <IconBell size={18} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} bg="var(--raised)" aria-label="Notifications">
        <ScrollArea.Autosize
          mah="min(560px, calc(100vh - 140px))"
          p="sm"
          type="auto"
          offsetScrollbars="present"
        >
          <NotificationList onOpen={close} />
        </ScrollArea.Autosize>
        <Group justify="space-between" px="sm" py={8} style={{ borderTop: '1px solid var(--line)' }}>
          <Anchor component={Link} href={`/w/${slug}/notifications`} size="sm" onClick={close}>
            All notifications
          </Anchor>
          <Anchor component={Link} href={`/w/${slug}/settings/notifications`} size="sm" onClick={close}>
            <Text span size="sm">
              What to be told of
            </Text>
          </Anchor>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
