'use client';

import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { describeAttention, findAttentionPath } from './describe-attention';

/** What needs a person in this case, each with a way to it. The line is always there: what stands below never moves for it. */
export function CaseAttention({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const { data } = useQuery(api.cases.attention.queryOptions({ input: { workspace: slug, caseId } }));
  return (
    <Group gap="xs" role="group" aria-label="Needs attention" mih={26}>
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing needs attention.
        </Text>
      )}
      {data?.map((attention) => (
        <Button
          key={attention.kind}
          component={Link}
          href={`/w/${slug}/cases/${caseId}${findAttentionPath(attention)}`}
          size="compact-sm"
          variant="default"
          fw={400}
        >
          {describeAttention(attention)}
        </Button>
      ))}
    </Group>
  );
}
