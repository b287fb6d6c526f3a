'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';

/** Marks notifications as read and unread. What was opened or marked one by one needs no word; all at once can be undone. */
export function useNotificationWrites() {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const settle = {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.notifications.key() }),
    onError: showError,
  };
  const read = useMutation(api.notifications.markRead.mutationOptions(settle));
  const unread = useMutation(api.notifications.markUnread.mutationOptions(settle));
  return {
    isPending: read.isPending || unread.isPending,
    markRead: (ids: string[]) => read.mutate({ workspace, ids }),
    markUnread: (ids: string[]) => unread.mutate({ workspace, ids }),
    markAllRead: (until: string) =>
      read.mutate(
        { workspace, until },
        {
          onSuccess: ({ ids }) =>
            showUndo({
              message: ids.length === 1 ? 'One marked as read' : `${ids.length} marked as read`,
              undo: () => unread.mutate({ workspace, ids }),
            }),
        },
      ),
  };
}
