import type { Claim } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem } from '@/lib/domain/problem';
import { readOpenCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { startCourse } from '../stages/start-course';
import { lockClaims } from './lock-claims';
import { type PlanInput, type ReadPlan, readPlan } from './read-plan';
import { requireReviewers } from './require-reviewers';

interface Input extends PlanInput {
  /** Of the plan that was looked at. */
  basis: string;
  dueAt: string | null;
  note: string;
}

/** Makes the assignments of a plan, all or none. Refuses when the plan would be another one than was looked at. */
export async function applyPlan(
  actor: Actor,
  write: Write,
  input: Input,
): Promise<{ assigned: number; quicker: number }> {
  authorise(actor, 'assignments.assign');
  const { tx } = write;
  await readOpenCase(actor, tx, input.caseId);
  // Of two who apply a plan of the same case the second waits here, and then finds another plan.
  await lockClaims(tx, actor.workspaceId, { caseId: input.caseId });
  const read = await readPlan(actor, tx, input);
  if (read.plan.basis !== input.basis) {
    throw new Problem(
      'RULE_BROKEN',
      'Something changed since you looked at the plan: a claim, a place or a conflict of interest. Look at it again.',
      { rule: 'plan_changed' },
    );
  }
  await followQuicker(actor, write, read);
  await assignRows(actor, write, read, input);
  return { assigned: read.rows.length, quicker: read.quicker.size };
}

async function followQuicker(
  { workspaceId }: Actor,
  { tx, now, record }: Write,
  { claims, quicker }: ReadPlan,
): Promise<void> {
  for (const { row } of claims) {
    const protocol = quicker.get(row.id);
    if (!protocol) continue;
    await tx.claim.update({
      where: { workspaceId_id: { workspaceId, id: row.id } },
      data: { ...startCourse(protocol, now), version: { increment: 1 } },
    });
    record({
      kind: 'protocol.changed',
      caseId: row.caseId,
      claimId: row.id,
      subjectId: row.id,
      data: { label: claimLabel(row), preset: protocol.preset },
    });
  }
}

async function assignRows(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { rows, claims }: ReadPlan,
  { dueAt, note }: Pick<Input, 'dueAt' | 'note'>,
): Promise<void> {
  const { workspaceId } = actor;
  const people = await requireReviewers(tx, actor, {
    userIds: rows.map(({ userId }) => userId),
    field: 'userIds',
  });
  const claimOf = new Map<string, Pick<Claim, 'id' | 'caseId' | 'number' | 'statement'>>(
    claims.map(({ row }) => [row.id, row]),
  );
  const made = rows.map((row) => ({ ...row, id: newId() }));
  await tx.assignment.createMany({
    data: made.map(({ id, claimId, userId, stage }) => ({
      workspaceId,
      id,
      claimId,
      userId,
      stage,
      dueAt: dueAt === null ? null : new Date(dueAt),
      note: note.trim(),
      assignedById: actor.userId,
      createdAt: now,
    })),
  });
  for (const { id, claimId, userId } of made) {
    const claim = requireFound(claimOf.get(claimId));
    const { name } = requireFound(people.get(userId));
    record({
      kind: 'assignment.made',
      caseId: claim.caseId,
      claimId,
      subjectId: id,
      data: { userId, name, label: `${name}, ${claimLabel(claim)}` },
    });
  }
}
