'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';

/** Puts the sample case into the workspace and opens it. */
export function LoadSample() {
  const { slug, can } = useWorkspace();
  const router = useRouter();
  const queryClient = useQueryClient();
  const load = useMutation(
    api.workspaces.loadSample.mutationOptions({
      onSuccess: async ({ caseId }) => {
        await queryClient.invalidateQueries();
        router.push(`/w/${slug}/cases/${caseId}`);
      },
      onError: showError,
    }),
  );
  if (!can['workspace.edit']) return null;
  return (
    <Button variant="default" loading={load.isPending} onClick={() => load.mutate({ workspace: slug })}>
      Load the sample case
    </Button>
  );
}
