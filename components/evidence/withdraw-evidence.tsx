'use client';

import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { describeError } from '@/lib/client/describe-error';
import type { Evidence } from '@/lib/contract/evidence';
import { useWorkspace } from '../shell/use-workspace';
import { useEvidenceWrites } from './use-evidence-writes';

/** Takes evidence back for all claims that it serves; the reason is kept and shown. */
export function WithdrawEvidence({ evidence, onDone }: { evidence: Evidence; onDone: () => void }) {
  const { slug } = useWorkspace();
  const { withdraw } = useEvidenceWrites();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    withdraw.mutate(
      { workspace: slug, evidenceId: evidence.id, version: evidence.version, reason },
      { onSuccess: onDone },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {withdraw.error && <Alert color="red">{describeError(withdraw.error)}</Alert>}
        <Textarea
          label="Why?"
          description="It is withdrawn for every claim that it serves. Verdicts that rest on it keep saying so."
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
          <Button type="submit" loading={withdraw.isPending}>
            Withdraw
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
