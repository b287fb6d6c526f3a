'use client';

import { Badge, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLocalTime } from '../ui/use-local-time';
import { describeDue } from './due-date';

/** When something is due; what is late has a sign and a word, not only a colour. */
export function DueLabel({ dueAt, overdue }: { dueAt: string | null; overdue: boolean }) {
  const toLocal = useLocalTime();
  if (dueAt === null) return null;
  const due = toLocal(dueAt);
  const title = due.format('dddd D MMMM YYYY, HH:mm');
  if (!overdue) {
    return (
      <Text span size="xs" c="dimmed" title={title} style={{ whiteSpace: 'nowrap' }}>
        {describeDue(due, new Date())}
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
      late, {describeDue(due, new Date())}
    </Badge>
  );
}
