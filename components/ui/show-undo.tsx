'use client';

import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

interface Undoable {
  /** What was done: "Passage removed". */
  message: string;
  undo: () => void;
  /** It touches the work of several people: there is a minute to see that it was wrong, not ten seconds. */
  wide?: boolean;
}

const STAYS_MS = 10_000;
const STAYS_WIDE_MS = 60_000;

/** Says what was done and offers to take it back for a while, instead of asking beforehand. */
export function showUndo({ message, undo, wide = false }: Undoable): void {
  const id = notifications.show({
    autoClose: wide ? STAYS_WIDE_MS : STAYS_MS,
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
