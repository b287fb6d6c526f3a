import type { Claim } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { isCheck, type Stage } from '@/lib/domain/stage';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { readStanding } from '../stages/read-standing';
import { requireCourse } from '../stages/require-course';
import { requireLegal } from '../stages/require-legal';
import { createPlace } from '../stages/take-place';
import { findLeftNote } from './find-left-note';

interface NewAssignment {
  claim: Claim;
  userId: string;
  name: string;
  dueAt: Date | null;
  note: string;
  stage: Stage;
}

/** Stores one assignment and its activity, in a stage by the rules of the stages; answers with its id. */
export async function assignClaim(
  actor: Actor,
  write: Write,
  { claim, userId, name, dueAt, note, stage }: NewAssignment,
): Promise<string> {
  const { tx, now, newId, record } = write;
  if (isCheck(stage)) {
    const course = await requireCourse(tx, claim);
    const standing = requireFound((await readStanding(tx, claim, [userId])).get(userId));
    requireLegal(course, { kind: 'take', stage, userId, ...standing, exception: null });
    return createPlace(actor, write, {
      claimId: claim.id,
      claim,
      course,
      standing,
      stage,
      userId,
      name,
      dueAt: dueAt?.toISOString() ?? null,
      note,
      exception: null,
    });
  }
  const id = newId();
  await tx.assignment.create({
    data: {
      workspaceId: actor.workspaceId,
      id,
      claimId: claim.id,
      userId,
      dueAt,
      note,
      assignedById: actor.userId,
      ...(await findLeftNote(tx, claim, 'independent')),
      createdAt: now,
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
