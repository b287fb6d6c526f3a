'use client';

import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { describeError } from '@/lib/client/describe-error';

interface Props {
  opened: boolean;
  title: string;
  /** What the step does. */
  children: ReactNode;
  confirm: string;
  busy: boolean;
  error: Error | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks for the reason of a step that the report prints. */
export function ReasonDialog({ opened, title, children, confirm, busy, error, onConfirm, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onConfirm(reason);
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{children}</Text>
          {error && <Alert color="red">{describeError(error)}</Alert>}
          <Textarea
            label="Reason"
            description="The report prints it."
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            data-autofocus
            value={reason}
            error={missing && 'Say why.'}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
