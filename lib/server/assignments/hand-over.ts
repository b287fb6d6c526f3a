import type { HandOver } from '@/lib/contract/assignments';
import type { Assignment, Claim } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { findHandOverRefusal } from './find-hand-over-refusal';
import { findStaleRefusal } from './find-stale-refusal';
import { loadHandOver } from './load-hand-over';
import { releasePlace } from './release-place';
import { requireReviewers } from './require-reviewers';

interface Input {
  items: { assignmentId: string; version: number }[];
  userId: string | null;
  note: string;
}

/**
 * Gives places to another person, or back to the pool, with a note for whoever goes on. What a rule is against is left
 * where it is, with the reason; the rest goes through.
 */
export async function handOver(
  actor: Actor,
  write: Write,
  { items, userId, note }: Input,
): Promise<HandOver> {
  authorise(actor, 'assignments.assign');
  const { tx } = write;
  const people = await requireReviewers(tx, actor, {
    userIds: userId === null ? [] : [userId],
    field: 'userId',
  });
  const found = await loadHandOver(
    tx,
    actor,
    items.map(({ assignmentId }) => assignmentId),
  );

  const done: HandOver['done'] = [];
  const refused: HandOver['refused'] = [];
  for (const { assignmentId, version } of items) {
    const { assignment, claim, blind } = requireFound(found.get(assignmentId));
    const refusal = blind ?? findStaleRefusal(assignment, version);
    if (refusal !== null) {
      refused.push({ assignmentId, reason: refusal });
      continue;
    }
    if (userId === null) {
      await releasePlace(write, { assignment, claim, reason: note, handOverNote: note });
      done.push({ assignmentId, takenById: null });
      continue;
    }
    const { name } = requireFound(people.get(userId));
    const answer = await findHandOverRefusal(tx, { claim, from: assignment, to: { userId, name } });
    if (answer.refusal !== null) {
      refused.push({ assignmentId, reason: answer.refusal });
      continue;
    }
    await releasePlace(write, { assignment, claim, reason: `given to ${name}` });
    const takenById = await give(actor, write, {
      assignment,
      claim,
      to: { userId, name, sawOthers: answer.standing.sawOthers },
      note,
    });
    done.push({ assignmentId, takenById });
  }
  return { done, refused };
}

interface Gift {
  assignment: Assignment;
  claim: Claim;
  to: { userId: string; name: string; sawOthers: boolean };
  note: string;
}

/** The same place for another person: due date and note go with it. */
async function give(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { assignment, claim, to: { userId, name, sawOthers }, note }: Gift,
): Promise<string> {
  const { workspaceId, stage, dueAt } = assignment;
  const id = newId();
  await tx.assignment.create({
    data: {
      workspaceId,
      id,
      claimId: claim.id,
      userId,
      stage,
      dueAt,
      note: assignment.note,
      assignedById: actor.userId,
      createdAt: now,
      sawOthers,
      handedFromId: assignment.userId,
      handOverNote: note,
    },
  });
  record({
    kind: 'assignment.made',
    caseId: claim.caseId,
    claimId: claim.id,
    subjectId: id,
    data: { userId, name, label: `${name}, ${claimLabel(claim)}` },
  });
  return id;
}
