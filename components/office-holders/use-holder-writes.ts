'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';

/** Changes to the desk's list of office-holders; titles in wordings are then checked against the new list. */
export function useHolderWrites() {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = async () => {
    await Promise.all(
      [api.officeHolders, api.claims, api.suggestions].map((subject) =>
        queryClient.invalidateQueries({ queryKey: subject.key() }),
      ),
    );
  };
  const create = useMutation(api.officeHolders.create.mutationOptions({ onSuccess: refresh }));
  const update = useMutation(api.officeHolders.update.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(
    api.officeHolders.update.mutationOptions({
      onError: showError,
      onSuccess: async ({ id: holderId, person, version, removed }) => {
        await refresh();
        showUndo({
          message: removed ? `${person} taken off the list` : `${person} put back`,
          undo: () => remove.mutate({ workspace, holderId, version, removed: !removed }),
        });
      },
    }),
  );
  return { workspace, create, update, remove };
}
