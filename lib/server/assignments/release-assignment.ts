import type { Assignment } from '@/lib/contract/assignments';
import { claimLabel } from '@/lib/domain/claim-label';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { refuseFulfilled } from '../stages/refuse-fulfilled';
import { getAssignment, getAssignmentInUse } from './get-assignment-in-use';

interface Input {
  assignmentId: string;
  version: number;
  reason: string;
}

/** Gives a claim back: one's own, or as an editor anybody's. */
export async function releaseAssignment(
  actor: Actor,
  { tx, now, record }: Write,
  { assignmentId, version, reason }: Input,
): Promise<Assignment> {
  const { assignment, claim } = await getAssignmentInUse(tx, actor, { assignmentId, version, now });
  authorise(actor, 'assignments.release', { belongsTo: assignment.userId });
  refuseFulfilled(assignment);
  await tx.assignment.update({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: assignmentId } },
    data: { releasedAt: now, releaseReason: reason, version: version + 1 },
  });
  record({
    kind: 'assignment.released',
    caseId: claim.caseId,
    claimId: claim.id,
    subjectId: assignmentId,
    data: {
      userId: assignment.userId,
      label: reason ? `${claimLabel(claim)} (${reason})` : claimLabel(claim),
      reason,
    },
  });
  return getAssignment(tx, actor, { assignmentId, now });
}
