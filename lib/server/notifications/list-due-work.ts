import type { DueWork } from '@/lib/contract/notifications';
import type { Tx } from '@/lib/db/database';
import { loadAssignments, whereHeld } from '../assignments/load-assignments';
import type { Actor } from '../core/actor';

const day = 86_400_000;

/** The actor's own claims to judge that are due within a day, or overdue; the longest due first. */
export async function listDueWork(actor: Actor, db: Tx, now: Date): Promise<DueWork[]> {
  const held = await loadAssignments(db, actor, {
    where: {
      AND: [
        whereHeld(actor),
        {
          userId: actor.userId,
          dueAt: { lt: new Date(now.getTime() + day) },
          claim: { case: { archivedAt: null } },
        },
      ],
    },
    now,
  });
  return held.flatMap(({ id, state, decided, dueAt, caseId, claimId, claimNumber, statement, overdue }) =>
    state === 'waiting' && !decided && dueAt !== null
      ? { assignmentId: id, caseId, claimId, claimNumber, statement, dueAt, overdue }
      : [],
  );
}
