import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** What to do next, in a sentence. */
  children?: ReactNode;
  action?: ReactNode;
}

/** What a list shows when there is nothing in it: why, and what to do next. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" maw={460} mx="auto" ta="center">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text c="dimmed" size="sm">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
