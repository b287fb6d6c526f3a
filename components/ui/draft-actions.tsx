'use client';

import { Button, Group, Text } from '@mantine/core';

interface Props {
  /** What was typed before was put back. */
  restored: boolean;
  submit: string;
  busy: boolean;
  onSubmit: () => void;
  onCancel?: () => void;
}

/** The end of a form whose draft the browser keeps: what is kept, and the ways out. */
export function DraftActions({ restored, submit, busy, onSubmit, onCancel }: Props) {
  return (
    <Group justify="space-between" gap="xs">
      <Text size="xs" c="dimmed" aria-live="polite">
        {restored ? 'What you typed earlier is back.' : 'Kept in this browser until you submit.'}
      </Text>
      <Group gap="xs">
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        )}
        <Button loading={busy} onClick={onSubmit}>
          {submit}
        </Button>
      </Group>
    </Group>
  );
}
