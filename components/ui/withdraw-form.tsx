'use client';

import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { describeError } from '@/lib/client/describe-error';

interface Props {
  /** What becomes of the work that hangs on it. */
  consequence: string;
  error: Error | null;
  busy: boolean;
  onWithdraw: (reason: string) => void;
}

/** Asks why something is withdrawn: nothing is, without a reason that is kept. */
export function WithdrawForm({ consequence, error, busy, onWithdraw }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') onWithdraw(reason);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {error && <Alert color="red">{describeError(error)}</Alert>}
        <Textarea
          label="Why?"
          description={consequence}
          required
          autosize
          minRows={2}
          maxLength={1000}
          data-autofocus
          value={reason}
          error={tried && reason.trim() === '' && 'Say why.'}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            Withdraw
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
