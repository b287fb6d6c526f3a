'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';

/** The steps in the course of a claim; each marks stale what shows stages, places and judgements. */
export function useStageWrites() {
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: api.stages.key() });
    await queryClient.invalidateQueries({ queryKey: api.assignments.key() });
    await markJudgementsStale(queryClient);
  };
  return {
    take: useMutation(api.stages.take.mutationOptions({ onSuccess })),
    skip: useMutation(api.stages.skip.mutationOptions({ onSuccess })),
    askAgain: useMutation(api.stages.askAgain.mutationOptions({ onSuccess })),
    open: useMutation(api.claims.setStage.mutationOptions({ onSuccess })),
  };
}
