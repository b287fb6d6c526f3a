'use client';

import { Alert, Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError, findConflict } from '@/lib/client/describe-error';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Protocol } from '@/lib/domain/protocol';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { ProtocolFields } from './protocol-fields';

interface Props {
  claim: ClaimRow;
  onDone: () => void;
}

/** How one claim is reviewed, otherwise than the case: to be chosen until somebody has begun with it. */
export function ClaimProtocol({ claim, onDone }: Props) {
  const { slug: workspace } = useWorkspace();
  const query = useQuery(api.stages.forClaim.queryOptions({ input: { workspace, claimId: claim.id } }));
  return (
    <QueryView query={query}>
      {({ protocol }) => <ClaimProtocolForm claim={claim} stored={protocol} onDone={onDone} />}
    </QueryView>
  );
}

function ClaimProtocolForm({ claim, stored, onDone }: Props & { stored: Protocol | null }) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const [protocol, setProtocol] = useState(stored);
  const set = useMutation(
    api.stages.setForClaim.mutationOptions({
      onError: (error) => {
        // Somebody changed the claim meanwhile: what was chosen here stays, and is tried on the newest version.
        if (findConflict(error)) void queryClient.invalidateQueries({ queryKey: api.claims.key() });
      },
      onSuccess: async () => {
        await markJudgementsStale(queryClient);
        notifications.show({ message: `Claim ${claim.number} follows it.` });
        onDone();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({ workspace, claimId: claim.id, version: claim.version, protocol });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {set.error && <Alert color="red">{describeError(set.error)}</Alert>}
        <ProtocolFields protocol={protocol} onChange={setProtocol} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={set.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
