import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** The stored version, shown in the form's own terms. */
  theirs: ReactNode;
  /** Sends what was typed on top of the stored version. */
  onKeepMine: () => void;
  /** Puts the stored version into the form. */
  onTakeTheirs: () => void;
}

/** A stale edit: somebody saved first. What was typed stays in the form below; this shows the other version. */
export function ConflictAlert({ theirs, onKeepMine, onTakeTheirs }: Props) {
  return (
    <Alert color="orange" title="Somebody changed this while you were writing" role="alert">
      <Stack gap="xs">
        <Text size="sm">What you typed is kept below. Stored now:</Text>
        <div>{theirs}</div>
        <Group gap="xs">
          <Button size="xs" onClick={onKeepMine}>
            Save mine over it
          </Button>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            Take the stored version
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
