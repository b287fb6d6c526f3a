'use client';

import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import type { ClaimRow } from '@/lib/contract/claims';
import { useWorkspace } from '../shell/use-workspace';
import { useClaimWrites } from './use-claim-writes';

/** Chooses the claim that this one is merged into, and says what will happen. */
export function MergeClaim({ claim, onDone }: { claim: ClaimRow; onDone: () => void }) {
  const { slug } = useWorkspace();
  const router = useRouter();
  const { merge } = useClaimWrites();
  const [intoClaimId, setInto] = useState<string | null>(null);
  const { caseId } = claim;
  const { data = [] } = useQuery(api.claims.list.queryOptions({ input: { workspace: slug, caseId } }));
  const others = data.filter(
    ({ id, status, decision }) =>
      id !== claim.id && status !== 'withdrawn' && status !== 'merged' && decision === null,
  );
  const submit = () => {
    if (intoClaimId === null) return;
    merge.mutate(
      { workspace: slug, claimId: claim.id, version: claim.version, intoClaimId },
      {
        onSuccess: () => {
          onDone();
          router.push(`/w/${slug}/cases/${caseId}/claims/${intoClaimId}`);
        },
      },
    );
  };
  return (
    <Stack>
      {merge.error && <Alert color="red">{describeError(merge.error)}</Alert>}
      <Text size="sm">
        Passages, evidence and assignments of claim {claim.number} go to the other claim. Verdicts stay here,
        since they judged this wording. It can be undone.
      </Text>
      <Select
        label="Merge into"
        placeholder={
          others.length === 0 ? 'There is no other claim that is not decided' : 'Type to find a claim'
        }
        data={others.map(({ id, number, statement }) => ({ value: id, label: `${number}. ${statement}` }))}
        value={intoClaimId}
        onChange={setInto}
        searchable
        nothingFoundMessage="No claim says that"
        limit={50}
        data-autofocus
      />
      <Group justify="flex-end">
        <Button disabled={intoClaimId === null} loading={merge.isPending} onClick={submit}>
          Merge
        </Button>
      </Group>
    </Stack>
  );
}
