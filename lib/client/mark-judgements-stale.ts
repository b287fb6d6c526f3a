import type { QueryClient } from '@tanstack/react-query';
import { api } from './api';

/**
 * Marks stale what one's own verdict, decision, finding or assignment can change: with it the viewer may see more or
 * less of others' work everywhere, so every subject that speaks of judgements is fetched again when it is on the screen.
 */
export async function markJudgementsStale(queryClient: QueryClient): Promise<void> {
  const subjects = [
    api.verdicts,
    api.decisions,
    api.findings,
    api.assignments,
    api.board,
    api.stages,
    api.queue,
    api.claims,
    api.passages,
    api.evidence,
    api.talk,
    api.cases,
    api.compare,
    api.agreement,
    api.activity,
    api.notifications,
    api.visits,
  ];
  await Promise.all(subjects.map((subject) => queryClient.invalidateQueries({ queryKey: subject.key() })));
}
