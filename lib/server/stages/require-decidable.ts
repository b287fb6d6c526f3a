import type { Claim } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import type { Write } from '../core/write';
import { loadCourse } from './load-course';
import { requireLegal } from './require-legal';

/**
 * Refuses a decision that the protocol of the claim does not allow yet, or not by this person. An exception that was
 * needed is kept with its reason. A decision that stands may be revised by whoever may decide.
 */
export async function requireDecidable(
  actor: Actor,
  { tx, now, newId }: Write,
  claim: Claim,
  exception: string | null,
): Promise<void> {
  const course = await loadCourse(tx, claim);
  if (!course || course.decided) {
    if (exception !== null) refuseField('exception', 'No rule is against it: no exception is needed.');
    return;
  }
  const { userId } = actor;
  const asked = exception === null ? null : { byOwner: actor.role === 'owner', reason: exception };
  requireLegal(course, { kind: 'decide', userId, exception: asked });
  if (exception === null) return;
  await tx.stageMove.create({
    data: {
      workspaceId: claim.workspaceId,
      id: newId(),
      claimId: claim.id,
      kind: 'exception',
      stage: 'decision',
      userId,
      reason: exception,
      createdById: userId,
      createdAt: now,
    },
  });
}
