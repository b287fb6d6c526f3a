'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, client } from '@/lib/client/api';
import { useViewer, useWorkspace } from '../shell/use-workspace';

const hour = 3_600_000;

/**
 * Says to the server, at most once an hour, that the viewer is writing about a claim: a draft is kept in the browser
 * alone, and a place must not return to the pool under somebody who writes.
 */
export function useKeepPlace({ caseId, claimId }: { caseId: string; claimId: string }): () => void {
  const { slug: workspace } = useWorkspace();
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const saidAt = useRef(0);
  return () => {
    if (Date.now() - saidAt.current < hour) return;
    saidAt.current = Date.now();
    queryClient
      .fetchQuery(api.assignments.listForCase.queryOptions({ input: { workspace, caseId }, staleTime: hour }))
      .then(async (held) => {
        const own = held.find((one) => one.claimId === claimId && one.user.id === viewer.id);
        if (!own || own.lapsesAt === null) return;
        await client.assignments.keep({ workspace, assignmentId: own.id });
      })
      // Without a connection nothing can be said: the next letter tries again.
      .catch(() => {
        saidAt.current = 0;
      });
  };
}
