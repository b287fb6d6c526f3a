'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';

/** Answers what the engine suggests of quotations and origins, and takes an answer back. */
export function useSuggestionAnswers(caseId: string) {
  const { slug, can } = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = async () => {
    await Promise.all([
      markJudgementsStale(queryClient),
      queryClient.invalidateQueries({ queryKey: api.suggestions.key() }),
      queryClient.invalidateQueries({ queryKey: api.origins.key() }),
    ]);
  };
  const undo = useMutation(api.suggestions.undo.mutationOptions({ onSuccess: refresh, onError: showError }));
  const answer = useMutation(
    api.suggestions.answer.mutationOptions({
      onError: showError,
      onSuccess: async ({ suggestion: { id, version, answer: given }, findings }) => {
        await refresh();
        const message = given === 'accepted' ? 'Confirmed' : 'Dismissed';
        showUndo({
          message: findings.length > 0 ? `${message}, and noted as a finding of the article` : message,
          undo: () => undo.mutate({ workspace: slug, suggestionId: id, version }),
        });
      },
    }),
  );
  type Asked = Parameters<typeof answer.mutate>[0];
  return {
    mayAnswer: can['suggestions.answer'] === true,
    pending: answer.isPending || undo.isPending,
    give: (asked: Omit<Asked, 'workspace' | 'caseId'>, onSuccess?: () => void) =>
      answer.mutate({ workspace: slug, caseId, ...asked }, { onSuccess }),
    takeBack: (suggestionId: string, version: number) =>
      undo.mutate({ workspace: slug, suggestionId, version }),
  };
}
