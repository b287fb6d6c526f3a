'use client';

import { ActionIcon, Anchor, Button, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircle, IconCircleFilled } from '@tabler/icons-react';
import Link from 'next/link';
import type { Notification } from '@/lib/contract/notifications';
import { describeNotification } from '@/lib/domain/describe-notification';
import { findNotificationPath } from '@/lib/domain/notification-path';
import { useWorkspace } from '../shell/use-workspace';
import { useLocalTime } from '../ui/use-local-time';
import classes from './notification-list.module.css';
import { useNotificationWrites } from './use-notification-writes';

interface Props {
  notification: Notification;
  /** Neighbours that say the same of other claims. */
  others?: Notification[];
  /** Something was opened from here. */
  onOpen?: () => void;
}

/** One notification: what happened, about what, when; and whether it was read. */
export function NotificationRow({ notification, others = [], onOpen }: Props) {
  const { slug } = useWorkspace();
  const toLocal = useLocalTime();
  const { markRead, markUnread } = useNotificationWrites();
  const [expanded, { toggle }] = useDisclosure(false);
  const { id, kind, activity, readAt } = notification;
  const { says, about } = describeNotification({
    kind,
    activityKind: activity.kind,
    actor: activity.actor.name,
    data: activity.data,
  });
  const isUnread = readAt === null;
  const at = toLocal(activity.createdAt);
  const change = isUnread ? 'Mark as read' : 'Mark as unread';
  return (
    <>
      <li className={classes.row} data-unread={isUnread || undefined}>
        <Tooltip label={change}>
          <ActionIcon
            variant="transparent"
            size={24}
            color={isUnread ? undefined : 'gray'}
            aria-label={`${change}: ${says}`}
            onClick={() => (isUnread ? markRead([id]) : markUnread([id]))}
          >
            {isUnread ? <IconCircleFilled size={9} /> : <IconCircle size={9} />}
          </ActionIcon>
        </Tooltip>
        <div className={classes.words}>
          <Anchor
            component={Link}
            href={findNotificationPath(slug, { ...activity, kind })}
            size="sm"
            c="inherit"
            fw={isUnread ? 600 : undefined}
            data-notification
            onClick={() => {
              if (isUnread) markRead([id]);
              onOpen?.();
            }}
          >
            {says}
          </Anchor>
          {about && (
            <Text size="xs" c="dimmed" lineClamp={2} dir="auto">
              {about}
            </Text>
          )}
          {others.length > 0 && (
            <Button size="compact-xs" variant="subtle" onClick={toggle} aria-expanded={expanded} ml={-6}>
              {expanded ? 'Show less' : `and ${others.length} more`}
            </Button>
          )}
        </div>
        <time
          className={classes.time}
          dateTime={activity.createdAt}
          title={at.format('D MMMM YYYY, HH:mm')}
          suppressHydrationWarning
        >
          {at.format('HH:mm')}
        </time>
      </li>
      {expanded &&
        others.map((other) => <NotificationRow key={other.id} notification={other} onOpen={onOpen} />)}
    </>
  );
}
