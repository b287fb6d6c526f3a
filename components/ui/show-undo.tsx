'use client';

import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

interface Undoable {
  /** What was done: "Passage removed". */
  message: string;
  undo: () => void;
}

/** Says what was done and offers to take it back for ten seconds, instead of asking beforehand. */
export function showUndo({ message, undo }: Undoable): void {
  const id = notifications.show({
    autoClose: 10_000,
    withCloseButton: true,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="subtle"
          style={{ flexShrink: 0 }}
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
