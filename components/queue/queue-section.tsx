'use client';

import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import boxed from '../ui/boxed-list.module.css';

interface Props {
  title: string;
  /** How many there are; the section is left out when there are none. */
  count: number;
  aside?: string;
  /** A way to work through all of it. */
  action?: ReactNode;
  children: ReactNode;
}

/** One kind of work in the queue, as a list of rows. */
export function QueueSection({ title, count, aside, action, children }: Props) {
  if (count === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Group justify="space-between" gap="xs">
        <Title order={2} fz={15}>
          {title}{' '}
          <Text span c="dimmed" fw={400} size="sm">
            {[count, aside].filter(Boolean).join(' · ')}
          </Text>
        </Title>
        {action}
      </Group>
      <ul className={boxed.list}>{children}</ul>
    </Stack>
  );
}
