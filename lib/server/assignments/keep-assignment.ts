import type { Assignment } from '@/lib/contract/assignments';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem } from '@/lib/domain/problem';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { getAssignment } from './get-assignment-in-use';

/**
 * Says that one is still on a claim, or as an editor that somebody is: the time until it returns to the pool begins anew.
 * Takes no version: nothing is overwritten.
 */
export async function keepAssignment(
  actor: Actor,
  { tx, now, record }: Write,
  { assignmentId }: { assignmentId: string },
): Promise<Assignment> {
  const { workspaceId } = actor;
  const key = { workspaceId_id: { workspaceId, id: assignmentId } };
  const found = requireFound(await tx.assignment.findUnique({ where: key, select: { claimId: true } }));
  const claim = await getClaimInUse(tx, actor, { claimId: found.claimId, forChange: true });
  const { userId, releasedAt } = await tx.assignment.findUniqueOrThrow({ where: key });
  authorise(actor, 'assignments.release', { belongsTo: userId });
  if (releasedAt !== null) {
    throw new Problem(
      'RULE_BROKEN',
      'This place has returned to the pool. Take it again if it is still free.',
      {
        rule: 'assignment_released',
      },
    );
  }
  await tx.assignment.update({ where: key, data: { keptAt: now } });
  record({
    kind: 'assignment.changed',
    caseId: claim.caseId,
    claimId: claim.id,
    subjectId: assignmentId,
    data: { userId, label: claimLabel(claim) },
  });
  return getAssignment(tx, actor, { assignmentId, now });
}
