import type { Assignment } from '@/lib/contract/assignments';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { refuseFulfilled } from '../stages/refuse-fulfilled';
import { assignClaim } from './assign-claim';
import { getAssignment, getAssignmentInUse } from './get-assignment-in-use';
import { requireReviewers } from './require-reviewers';

interface Input {
  assignmentId: string;
  version: number;
  userId?: string;
  dueAt?: string | null;
  note?: string;
}

/**
 * Changes the due date or the note, or gives the claim to another person: then the first assignment is released and
 * stays in the history, and the answer is the other person's.
 */
export async function updateAssignment(
  actor: Actor,
  write: Write,
  { assignmentId, version, userId, dueAt, note }: Input,
): Promise<Assignment> {
  authorise(actor, 'assignments.assign');
  const { tx, now, record } = write;
  const { workspaceId } = actor;
  const { assignment, claim } = await getAssignmentInUse(tx, actor, { assignmentId, version, now });
  const terms = {
    dueAt: dueAt === undefined ? assignment.dueAt : dueAt === null ? null : new Date(dueAt),
    note: note === undefined ? assignment.note : note.trim(),
  };
  const key = { workspaceId_id: { workspaceId, id: assignmentId } };
  const about = { caseId: claim.caseId, claimId: claim.id };

  if (userId === undefined || userId === assignment.userId) {
    await tx.assignment.update({ where: key, data: { ...terms, version: version + 1 } });
    const data = { userId: assignment.userId, label: claimLabel(claim) };
    record({ kind: 'assignment.changed', ...about, subjectId: assignmentId, data });
    return getAssignment(tx, actor, { assignmentId, now });
  }

  refuseFulfilled(assignment);
  const people = await requireReviewers(tx, actor, { userIds: [userId], field: 'userId' });
  const { name } = requireFound(people.get(userId));
  const other = await tx.assignment.findFirst({
    where: { workspaceId, claimId: claim.id, userId, releasedAt: null },
  });
  if (other) {
    throw new Problem('RULE_BROKEN', `${name} holds claim ${claim.number} already.`, {
      rule: 'already_assigned',
    });
  }
  await tx.assignment.update({
    where: key,
    data: { releasedAt: now, releaseReason: `given to ${name}`, version: version + 1 },
  });
  record({
    kind: 'assignment.released',
    ...about,
    subjectId: assignmentId,
    data: { userId: assignment.userId, label: claimLabel(claim) },
  });
  const id = await assignClaim(actor, write, { claim, userId, name, ...terms, stage: assignment.stage });
  return getAssignment(tx, actor, { assignmentId: id, now });
}
