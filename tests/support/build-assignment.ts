import { v7 as newId } from 'uuid';
import type { Assignment, Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import type { BuiltWorkspace } from './build-workspace';

interface AssignmentParts {
  claim: Claim;
  to: Actor;
  dueAt?: Date;
}

/** A claim given to a person, not yet released. */
export async function buildAssignment(
  db: Db,
  { workspaceId, editor }: BuiltWorkspace,
  { claim, to, dueAt }: AssignmentParts,
): Promise<Assignment> {
  return db.assignment.create({
    data: {
      workspaceId,
      id: newId(),
      claimId: claim.id,
      userId: to.userId,
      dueAt,
      assignedById: editor.userId,
    },
  });
}
