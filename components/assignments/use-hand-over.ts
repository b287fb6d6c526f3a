'use client';

import { useMutation } from '@tanstack/react-query';
import { api, client } from '@/lib/client/api';
import type { Assignment, HandOver } from '@/lib/contract/assignments';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import type { Refused } from './refused-list';
import { showRefused } from './show-refused';
import { useAssignmentWrites } from './use-assignment-writes';

interface Gift {
  assignments: Assignment[];
  /** Who takes them over; null for whoever wants them. */
  userId: string | null;
  note: string;
}

/** Hands assignments over, with a word about what was done and a way to take it back; answers what stays, and why. */
export function useHandOver({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { slug: workspace, people } = useWorkspace();
  const { refresh } = useAssignmentWrites(caseId);
  const undo = async (done: HandOver['done'], assignments: Assignment[]) => {
    try {
      const { refused } = await client.assignments.undoHandOver({ workspace, items: done });
      await refresh();
      if (refused.length > 0) {
        showRefused({ title: 'Not all could be given back', refused: nameRefused(refused, assignments) });
      }
    } catch (error) {
      showError(error);
    }
  };
  return useMutation({
    mutationKey: api.assignments.handOver.mutationKey(),
    mutationFn: async ({ assignments, userId, note }: Gift) => {
      const items = assignments.map(({ id, version }) => ({ assignmentId: id, version }));
      const { done, refused } = await client.assignments.handOver({ workspace, items, userId, note });
      return { done, refused: nameRefused(refused, assignments) };
    },
    onSuccess: async ({ done, refused }, { assignments, userId }) => {
      if (refused.length === 0) onDone();
      if (done.length > 0) {
        const taker = people.find(({ id }) => id === userId)?.name;
        showUndo({
          message: describeDone(done.length, refused.length, taker),
          undo: () => void undo(done, assignments),
          wide: true,
        });
      }
      await refresh();
    },
  });
}

function nameRefused(refused: HandOver['refused'], assignments: Assignment[]): Refused[] {
  const several = new Set(assignments.map(({ user }) => user.id)).size > 1;
  return refused.flatMap(({ assignmentId, reason }) => {
    const about = assignments.find(({ id }) => id === assignmentId);
    if (!about) return [];
    return { claimNumber: about.claimNumber, name: several ? about.user.name : undefined, reason };
  });
}

/** "5 claims handed over to Tomas Reviewer; 2 not". */
function describeDone(done: number, refused: number, taker: string | undefined): string {
  const given = done === 1 ? '1 claim' : `${done} claims`;
  const where = taker === undefined ? 'given back to the pool' : `handed over to ${taker}`;
  return `${given} ${where}${refused === 0 ? '' : `; ${refused} not`}`;
}
