import type { Assignment } from '@/lib/contract/assignments';
import type { Assignment as AssignmentRow, Claim, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { refuseBlind } from '../claims/refuse-blind';
import type { Actor } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import { loadAssignments } from './load-assignments';

interface Asked {
  assignmentId: string;
  /** The version that the writer saw. */
  version: number;
  now: Date;
}

/** An assignment that is about to change, with its claim locked. Refuses a released one and a stale version. */
export async function getAssignmentInUse(
  tx: Tx,
  actor: Actor,
  { assignmentId, version, now }: Asked,
): Promise<{ assignment: AssignmentRow; claim: Claim }> {
  const key = { workspaceId_id: { workspaceId: actor.workspaceId, id: assignmentId } };
  const { claimId } = requireFound(await tx.assignment.findUnique({ where: key }));
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  const assignment = requireFound(await tx.assignment.findUnique({ where: key }));
  // Whether it can still be moved would tell whether its verdict is in.
  if (claim.protocol !== null && assignment.userId !== actor.userId) await refuseBlind(tx, actor, [claim]);
  if (assignment.version !== version) refuseStale(await getAssignment(tx, actor, { assignmentId, now }));
  if (assignment.releasedAt !== null) {
    throw new Problem('RULE_BROKEN', 'This assignment was released. Assign the claim again instead.', {
      rule: 'assignment_released',
    });
  }
  return { assignment, claim };
}

/** One assignment as the viewer may know it, released or not. */
export async function getAssignment(
  tx: Tx,
  actor: Actor,
  { assignmentId, now }: { assignmentId: string; now: Date },
): Promise<Assignment> {
  const [assignment] = await loadAssignments(tx, actor, { where: { id: assignmentId }, now });
  return requireFound(assignment);
}
