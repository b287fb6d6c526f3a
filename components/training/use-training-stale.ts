import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';

/** Marks stale what an answer, a key or an admission can change. */
export function useTrainingStale(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    const subjects = [api.training, api.queue, api.cases, api.members, api.workspaces, api.activity];
    await Promise.all(subjects.map((subject) => queryClient.invalidateQueries({ queryKey: subject.key() })));
  };
}
