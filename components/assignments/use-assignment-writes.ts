'use client';

import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client } from '@/lib/client/api';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';
import type { Assignment } from '@/lib/contract/assignments';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';

/** Giving claims out and taking them back, each with a word about what was done and a way to undo it. */
export function useAssignmentWrites(caseId: string) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () => markJudgementsStale(queryClient);

  const takeBack = async (assigned: Assignment[]) => {
    try {
      for (const { id, version } of assigned) {
        await client.assignments.release({ workspace: slug, assignmentId: id, version, reason: 'undone' });
      }
    } catch (error) {
      showError(error);
    }
    await refresh();
  };
  const assign = useMutation(
    api.assignments.assign.mutationOptions({
      onError: showError,
      onSuccess: async ({ assigned, skipped }) => {
        await refresh();
        const message = describeAssigned(assigned.length, skipped);
        if (assigned.length === 0) notifications.show({ message });
        else showUndo({ message, undo: () => void takeBack(assigned) });
      },
    }),
  );
  const release = useMutation(
    api.assignments.release.mutationOptions({
      onError: showError,
      onSuccess: async ({ claimId, user, dueAt, note, claimNumber }) => {
        await refresh();
        showUndo({
          message: `${user.name} no longer holds claim ${claimNumber}`,
          undo: () =>
            assign.mutate({
              workspace: slug,
              caseId,
              pairs: [{ claimId, userId: user.id }],
              dueAt,
              note,
            }),
        });
      },
    }),
  );
  return { assign, release, refresh };
}

/** "4 assignments made; 2 not: This person holds the claim already." */
function describeAssigned(assigned: number, skipped: { reason: string }[]): string {
  const given = assigned === 1 ? '1 claim assigned' : `${assigned} assignments made`;
  if (skipped.length === 0) return given;
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].join(' ');
  return assigned === 0 ? `Nothing assigned: ${reasons}` : `${given}; ${skipped.length} not: ${reasons}`;
}
