'use client';

import { Button, Group, Text } from '@mantine/core';

/** Says that the address asks for some of the marks only, and shows the others on demand. */
export function OnlySomeMarks({ count, onShowAll }: { count: number; onShowAll: () => void }) {
  return (
    <Group gap="xs" mb="md" role="status">
      <Text size="sm">{count === 1 ? 'Only one mark is shown.' : `Only ${count} marks are shown.`}</Text>
      <Button size="compact-sm" variant="default" onClick={onShowAll}>
        Show all
      </Button>
    </Group>
  );
}
