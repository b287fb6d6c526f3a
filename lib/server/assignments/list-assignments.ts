import type { Assignment } from '@/lib/contract/assignments';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadAssignments, whereHeld } from './load-assignments';

/** Who holds which claim of a case. */
export async function listAssignments(
  actor: Actor,
  db: Tx,
  { caseId }: { caseId: string },
): Promise<Assignment[]> {
  authorise(actor, 'assignments.view');
  requireFound(
    await db.case.findUnique({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: caseId } },
      select: { id: true },
    }),
  );
  const held = whereHeld(actor);
  return loadAssignments(db, actor, { where: { AND: [held, { claim: { caseId } }] }, now: new Date() });
}
