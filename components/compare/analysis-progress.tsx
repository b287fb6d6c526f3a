'use client';

import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';

/** How far the comparison of the articles is, while it runs; what went wrong, with a way to try again; else nothing. */
export function AnalysisProgress({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const input = { workspace: slug, caseId };
  const { data: status } = useQuery(api.compare.analysis.queryOptions({ input }));
  const analyse = useMutation(
    api.compare.analyse.mutationOptions({
      onError: showError,
      onSuccess: (fresh) => queryClient.setQueryData(api.compare.analysis.queryKey({ input }), fresh),
    }),
  );
  if (status?.state === 'failed') {
    return (
      <Alert color="orange" title="The articles could not be compared" my="sm">
        <Stack gap="xs" align="flex-start">
          {status.fault ?? 'What is shown may be of an earlier state of the articles.'}
          {status.can['analysis.request'] && (
            <Button variant="default" loading={analyse.isPending} onClick={() => analyse.mutate(input)}>
              Compare again
            </Button>
          )}
        </Stack>
      </Alert>
    );
  }
  if (status?.state !== 'waiting' && status?.state !== 'running') return null;
  const percent = status.steps === 0 ? 0 : Math.round((100 * status.done) / status.steps);
  return (
    <Stack gap={4} my="sm" maw={640}>
      <Group justify="space-between" role="status">
        <Text size="sm">
          {status.state === 'waiting'
            ? 'The articles wait to be compared.'
            : 'The articles are being compared.'}
        </Text>
        {status.steps > 0 && (
          <Text size="sm" c="dimmed">
            {status.done} of {status.steps}
          </Text>
        )}
      </Group>
      <Progress value={Math.max(percent, 3)} size="sm" animated aria-label="Comparison of the articles" />
    </Stack>
  );
}
