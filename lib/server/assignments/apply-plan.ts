import type { Claim } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem } from '@/lib/domain/problem';
import { readOpenCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { startCourse } from '../stages/start-course';
import { lockClaims } from './lock-claims';
import type { QuickerClaim } from './quicker-claim';
import { type PlanInput, type ReadPlan, readPlan } from './read-plan';
import { requireReviewers } from './require-reviewers';

interface Input extends PlanInput {
  /** Of the plan that was looked at. */
  basis: string;
  dueAt: string | null;
  note: string;
}

/**
 * Makes the assignments of a plan, all or none, and keeps what it did so that it can be undone. Refuses when the plan
 * would be another one than was looked at.
 */
export async function applyPlan(
  actor: Actor,
  write: Write,
  input: Input,
): Promise<{ planId: string; assigned: number; quicker: number }> {
  authorise(actor, 'assignments.assign');
  const { tx, now, newId } = write;
  const { workspaceId, userId } = actor;
  await readOpenCase(actor, tx, input.caseId);
  // Of two who apply a plan of the same case the second waits here, and then finds another plan.
  await lockClaims(tx, workspaceId, { caseId: input.caseId });
  const read = await readPlan(actor, tx, input);
  if (read.plan.basis !== input.basis) {
    throw new Problem(
      'RULE_BROKEN',
      'Something changed since you looked at the plan: a claim, a place or a conflict of interest. Look at it again.',
      { rule: 'plan_changed' },
    );
  }
  const quicker = await followQuicker(actor, write, read);
  const assignmentIds = await assignRows(actor, write, read, input);
  const planId = newId();
  await tx.appliedPlan.create({
    data: {
      workspaceId,
      id: planId,
      caseId: input.caseId,
      assignmentIds,
      quicker,
      createdById: userId,
      createdAt: now,
    },
  });
  return { planId, assigned: read.rows.length, quicker: read.quicker.size };
}

async function followQuicker(
  { workspaceId }: Actor,
  { tx, now, record }: Write,
  { claims, quicker }: ReadPlan,
): Promise<QuickerClaim[]> {
  const changed: QuickerClaim[] = [];
  for (const { row, course } of claims) {
    const protocol = quicker.get(row.id);
    if (!protocol || !course) continue;
    const key = { workspaceId_id: { workspaceId, id: row.id } };
    const before = await tx.claim.findUniqueOrThrow({ where: key });
    const { version } = await tx.claim.update({
      where: key,
      data: { ...startCourse(protocol, now), version: { increment: 1 } },
    });
    changed.push({
      claimId: row.id,
      version,
      protocol: course.protocol,
      protocolSince: (before.protocolSince ?? before.createdAt).toISOString(),
    });
    record({
      kind: 'protocol.changed',
      caseId: row.caseId,
      claimId: row.id,
      subjectId: row.id,
      data: { label: claimLabel(row), preset: protocol.preset },
    });
  }
  return changed;
}

async function assignRows(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { rows, claims }: ReadPlan,
  { dueAt, note }: Pick<Input, 'dueAt' | 'note'>,
): Promise<string[]> {
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
  return made.map(({ id }) => id);
}
