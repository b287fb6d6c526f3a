'use client';

import { Alert, Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';

/** How far the comparison of a case's articles is, while it is going on or when it failed; and what it says of them as a whole. */
export function AnalysisProgress({ caseId }: { caseId: string }) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const { data } = useQuery(api.compare.analysis.queryOptions({ input: { workspace, caseId } }));
  const again = useMutation(
    api.compare.analyse.mutationOptions({
      onError: showError,
      onSuccess: (status) =>
        queryClient.setQueryData(api.compare.analysis.queryKey({ input: { workspace, caseId } }), status),
    }),
  );
  if (!data) return null;
  const { state, done, steps, fault, can, otherEvents } = data;
  return (
    <>
      {(state === 'waiting' || state === 'running') && (
        <Stack gap={4} maw={420} role="status">
          <Text size="xs" c="dimmed">
            {state === 'waiting' || steps === 0
              ? 'The articles wait to be compared.'
              : `Comparing the articles: ${done} of ${steps} steps.`}
          </Text>
          <Progress
            value={steps === 0 ? 0 : (done / steps) * 100}
            size="sm"
            aria-label="Comparing the articles"
          />
        </Stack>
      )}
      {state === 'failed' && (
        <Alert color="red" title="The articles could not all be compared">
          <Group gap="sm">
            <Text size="sm">{fault}</Text>
            {can['analysis.request'] && (
              <Button
                size="compact-sm"
                variant="default"
                loading={again.isPending}
                onClick={() => again.mutate({ workspace, caseId })}
              >
                Try again
              </Button>
            )}
          </Group>
        </Alert>
      )}
      {otherEvents.map(({ articleId, reason }) => (
        <Text key={articleId} size="xs" c="dimmed">
          <Anchor component={Link} size="xs" href={`/w/${workspace}/cases/${caseId}/articles/${articleId}`}>
            One article
          </Anchor>{' '}
          looks as if it were about another event: {reason}
        </Text>
      ))}
    </>
  );
}
