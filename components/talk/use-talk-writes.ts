'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Comment } from '@/lib/contract/talk';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';

/** What can be done in threads besides writing; what somebody else did first is shown, and nothing is overwritten. */
export function useTalkWrites() {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.talk.key() });
  const onError = (error: Error) => {
    // After a conflict the thread on the screen is the old one.
    void refresh();
    showError(error);
  };
  const change = useMutation(api.talk.changeComment.mutationOptions({ onSuccess: refresh, onError }));
  const resolve = useMutation(api.talk.resolve.mutationOptions({ onSuccess: refresh, onError }));
  const reopen = useMutation(api.talk.reopen.mutationOptions({ onSuccess: refresh, onError }));
  const withdraw = useMutation(api.talk.withdrawComment.mutationOptions({ onSuccess: refresh, onError }));

  const takeBack = ({ id, version, body }: Comment) =>
    withdraw.mutate(
      { workspace: slug, commentId: id, version },
      {
        onSuccess: () => {
          if (body)
            showUndo({
              message: 'Comment taken back',
              undo: () => change.mutate({ workspace: slug, commentId: id, version: version + 1, body }),
            });
        },
      },
    );
  return { resolve, reopen, takeBack };
}
