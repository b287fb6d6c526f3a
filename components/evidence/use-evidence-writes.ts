'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import type { Stance } from './stance-words';

/** The steps on evidence that have no form to show an error in, each with its way back. */
export function useEvidenceWrites() {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () => {
    for (const subject of [api.evidence, api.claims, api.queue, api.activity])
      void queryClient.invalidateQueries({ queryKey: subject.key() });
  };
  const link = useMutation(api.evidence.link.mutationOptions({ onSuccess: refresh, onError: showError }));
  const unlink = useMutation(api.evidence.unlink.mutationOptions({ onSuccess: refresh, onError: showError }));
  const restore = useMutation(
    api.evidence.restore.mutationOptions({ onSuccess: refresh, onError: showError }),
  );
  const withdraw = useMutation(
    api.evidence.withdraw.mutationOptions({
      onSuccess: ({ id, version }) => {
        refresh();
        showUndo({
          message: 'Evidence withdrawn',
          undo: () => restore.mutate({ workspace, evidenceId: id, version }),
        });
      },
    }),
  );
  const updateContact = useMutation(
    api.evidence.updateContact.mutationOptions({ onSuccess: refresh, onError: showError }),
  );
  return {
    refresh,
    restore,
    withdraw,
    setStance: (evidenceId: string, claimId: string, stance: Stance) =>
      link.mutate({ workspace, evidenceId, claimId, stance }),
    stopUsing: (evidenceId: string, claimId: string, stance: Stance) =>
      unlink.mutate(
        { workspace, evidenceId, claimId },
        {
          onSuccess: () =>
            showUndo({
              message: 'No longer used for this claim',
              undo: () => link.mutate({ workspace, evidenceId, claimId, stance }),
            }),
        },
      ),
    removeContact: (contactId: string, version: number) =>
      updateContact.mutate(
        { workspace, contactId, version, removed: true },
        {
          onSuccess: () =>
            showUndo({
              message: 'Line removed from the contact log',
              undo: () =>
                updateContact.mutate({ workspace, contactId, version: version + 1, removed: false }),
            }),
        },
      ),
  };
}
