'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';

/** The steps on a claim that have no form to show an error in, each with its way back. */
export function useClaimWrites() {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () => {
    for (const subject of [
      api.claims,
      api.passages,
      api.evidence,
      api.compare,
      api.activity,
      api.assignments,
    ])
      void queryClient.invalidateQueries({ queryKey: subject.key() });
  };
  const restore = useMutation(api.claims.restore.mutationOptions({ onSuccess: refresh, onError: showError }));
  const withdraw = useMutation(
    api.claims.withdraw.mutationOptions({
      onSuccess: ({ id, version, number }) => {
        refresh();
        showUndo({
          message: `Claim ${number} withdrawn`,
          undo: () => restore.mutate({ workspace: slug, claimId: id, version }),
        });
      },
    }),
  );
  const undoMove = useMutation(
    api.claims.undoMove.mutationOptions({ onSuccess: refresh, onError: showError }),
  );
  const merge = useMutation(
    api.claims.merge.mutationOptions({
      onSuccess: ({ moveId, claim }) => {
        refresh();
        showUndo({
          message: `Merged into claim ${claim.number}`,
          undo: () => undoMove.mutate({ workspace: slug, moveId }),
        });
      },
    }),
  );
  const split = useMutation(
    api.claims.split.mutationOptions({
      onSuccess: ({ moveId, claim }) => {
        refresh();
        showUndo({
          message: `Split off as claim ${claim.number}`,
          undo: () => undoMove.mutate({ workspace: slug, moveId }),
        });
      },
    }),
  );
  const setStage = useMutation(
    api.claims.setStage.mutationOptions({
      onSuccess: (after) => {
        refresh();
        void queryClient.invalidateQueries({ queryKey: api.verdicts.key() });
        showUndo({
          message: after.stage === 'open' ? 'All verdicts are open now' : 'Verdicts are independent now',
          undo: () =>
            setStage.mutate({
              workspace: slug,
              claimId: after.id,
              version: after.version,
              stage: after.stage === 'open' ? 'independent' : 'open',
            }),
        });
      },
      onError: showError,
    }),
  );
  return { restore, withdraw, merge, split, setStage };
}
