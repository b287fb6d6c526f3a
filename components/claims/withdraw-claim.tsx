'use client';

import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { describeError } from '@/lib/client/describe-error';
import type { ClaimRow } from '@/lib/contract/claims';
import { useWorkspace } from '../shell/use-workspace';
import { useClaimWrites } from './use-claim-writes';

/** Takes the claim out of the case; the reason is kept and shown. */
export function WithdrawClaim({ claim, onDone }: { claim: ClaimRow; onDone: () => void }) {
  const { slug } = useWorkspace();
  const { withdraw } = useClaimWrites();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    withdraw.mutate(
      { workspace: slug, claimId: claim.id, version: claim.version, reason },
      { onSuccess: onDone },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {withdraw.error && <Alert color="red">{describeError(withdraw.error)}</Alert>}
        <Textarea
          label="Why?"
          description="Kept in the history. Passages, evidence and verdicts stay with the claim and come back when it is restored."
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
