'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Suggestion } from '@/lib/contract/suggestions';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';

/** The writes that answer a suggestion or take an answer back, with what each of them makes stale. */
export function useSuggestionWrites() {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = ({ articleId }: Pick<Suggestion, 'articleId'>) => {
    const keys = [
      api.suggestions.key(),
      api.claims.key(),
      api.compare.key(),
      api.origins.key(),
      api.findings.key(),
      api.articles.list.key(),
      api.activity.key(),
      // Of that article only: in another one that is being read, others' marks wait until they are asked for.
      ...(articleId === null
        ? []
        : [api.passages.listForArticle.key({ input: { workspace, articleId }, type: 'query' })]),
    ];
    return Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  };
  const accept = useMutation(
    api.suggestions.accept.mutationOptions({ onSuccess: ({ suggestion }) => refresh(suggestion) }),
  );
  const reject = useMutation(api.suggestions.reject.mutationOptions({ onSuccess: refresh }));
  const dismissShared = useMutation(
    api.suggestions.dismissShared.mutationOptions({ onSuccess: refresh, onError: showError }),
  );
  const answer = useMutation(
    api.suggestions.answer.mutationOptions({ onSuccess: ({ suggestion }) => refresh(suggestion) }),
  );
  const undo = useMutation(api.suggestions.undo.mutationOptions({ onSuccess: refresh, onError: showError }));
  return { accept, reject, dismissShared, answer, undo };
}
