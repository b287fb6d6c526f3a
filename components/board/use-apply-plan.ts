'use client';

import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { api, client } from '@/lib/client/api';
import type { PlanUndone } from '@/lib/contract/assignments';
import { showRefused } from '../assignments/show-refused';
import { useAssignmentWrites } from '../assignments/use-assignment-writes';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';

/** Makes the assignments of a plan, with a word about what was done and a way to take it back. */
export function useApplyPlan({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { slug: workspace } = useWorkspace();
  const { refresh } = useAssignmentWrites(caseId);
  const undo = async (planId: string) => {
    try {
      const answer = await client.assignments.undoPlan({ workspace, planId });
      await refresh();
      if (answer.refused.length === 0) notifications.show({ message: describeUndone(answer) });
      else showRefused({ title: `${describeUndone(answer)}, but not all`, refused: answer.refused });
    } catch (error) {
      showError(error);
    }
  };
  return useMutation(
    api.assignments.applyPlan.mutationOptions({
      onSuccess: async ({ planId, assigned, quicker }) => {
        await refresh();
        showUndo({
          message: describeApplied(assigned, quicker),
          undo: () => void undo(planId),
          wide: true,
        });
        onDone();
      },
    }),
  );
}

function describeApplied(assigned: number, quicker: number): string {
  const made = assigned === 1 ? '1 assignment made' : `${assigned} assignments made`;
  if (quicker === 0) return made;
  return `${made}; ${quicker === 1 ? '1 claim gets' : `${quicker} claims get`} one check only`;
}

function describeUndone({ takenBack, putBack }: PlanUndone): string {
  const taken = takenBack === 1 ? '1 assignment taken back' : `${takenBack} assignments taken back`;
  if (putBack === 0) return taken;
  return `${taken}; ${putBack === 1 ? '1 claim gets its' : `${putBack} claims get their`} checks again`;
}
