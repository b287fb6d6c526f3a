'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useWorkspace } from '../shell/use-workspace';
import { Page } from '../ui/page';
import { NotificationList } from './notification-list';

/** All that concerns the viewer in this workspace. */
export function NotificationsPage() {
  const { slug } = useWorkspace();
  return (
    <Page
      title="Notifications"
      size="sm"
      actions={
        <Button component={Link} href={`/w/${slug}/settings/notifications`} variant="default" size="xs">
          What to be told of
        </Button>
      }
    >
      <NotificationList />
    </Page>
  );
}
