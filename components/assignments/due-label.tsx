'use client';

import { Badge, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { describeDue } from './due-date';

/** When something is due; what is late has a sign and a word, not only a colour. Browser and server may be in other zones. */
export function DueLabel({ dueAt, overdue }: { dueAt: string | null; overdue: boolean }) {
  if (dueAt === null) return null;
  const title = dayjs(dueAt).format('dddd D MMMM YYYY, HH:mm');
  if (!overdue) {
    return (
      <Text span size="xs" c="dimmed" title={title} style={{ whiteSpace: 'nowrap' }} suppressHydrationWarning>
        {describeDue(dueAt, new Date())}
      </Text>
    );
  }
  return (
    <Badge
      color="red"
      variant="light"
      tt="none"
      size="sm"
      title={title}
      leftSection={<IconAlertTriangle size={11} aria-hidden />}
      style={{ flexShrink: 0 }}
    >
      <span suppressHydrationWarning>late, {describeDue(dueAt, new Date())}</span>
    </Badge>
  );
}
