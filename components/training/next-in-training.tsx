'use client';

import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';

/** The next claim that one has not answered, from this number on and then from the first. */
export function NextInTraining({ caseId, after }: { caseId: string; after: number }) {
  const { slug: workspace } = useWorkspace();
  const { data } = useQuery(api.training.result.queryOptions({ input: { workspace, caseId } }));
  if (!data) return null;
  const open = data.claims.filter(({ answer }) => answer === null);
  const next = open.find(({ number }) => number > after) ?? open[0];
  const base = `/w/${workspace}/cases/${caseId}`;
  if (next) {
    return (
      <Button component={Link} href={`${base}/claims/${next.claimId}`} variant="light" size="xs">
        Next: claim {next.number}, {open.length} left
      </Button>
    );
  }
  return (
    <Text size="sm">
      That was the last one. You agree on {data.agreed} of {data.of}.
    </Text>
  );
}
