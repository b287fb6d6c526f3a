import type { Assignment } from '@/lib/contract/assignments';
import { type Claim, Prisma, type Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseArchived } from '../core/refuse-archived';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { loadAssignments } from './load-assignments';
import { requireReviewers } from './require-reviewers';

interface Pair {
  claimId: string;
  userId: string;
}

interface Input {
  caseId: string;
  pairs: Pair[];
  dueAt: string | null;
  note: string;
}

/**
 * Gives claims of a case to people. Whoever holds a claim already keeps it as it is, and the answer says so. Reviewers
 * may take claims for themselves.
 */
export async function assignClaims(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { caseId, pairs, dueAt, note }: Input,
): Promise<{ assigned: Assignment[]; skipped: Pair[] }> {
  const takes = pairs.every(({ userId }) => userId === actor.userId);
  authorise(actor, takes ? 'assignments.take' : 'assignments.assign', { belongsTo: actor.userId });
  const { workspaceId } = actor;
  refuseArchived(
    requireFound(await tx.case.findUnique({ where: { workspaceId_id: { workspaceId, id: caseId } } })),
  );
  const claims = await lockClaims(tx, actor, { caseId, claimIds: pairs.map(({ claimId }) => claimId) });
  const people = await requireReviewers(tx, actor, {
    userIds: pairs.map(({ userId }) => userId),
    field: 'pairs',
  });
  const open = await tx.assignment.findMany({
    where: { workspaceId, claimId: { in: [...claims.keys()] }, releasedAt: null },
    select: { claimId: true, userId: true },
  });
  const held = new Set(open.map(({ claimId, userId }) => `${claimId} ${userId}`));

  const skipped: Pair[] = [];
  const rows: Prisma.AssignmentCreateManyInput[] = [];
  for (const { claimId, userId } of pairs) {
    const key = `${claimId} ${userId}`;
    if (held.has(key)) {
      skipped.push({ claimId, userId });
      continue;
    }
    held.add(key);
    const id = newId();
    rows.push({
      workspaceId,
      id,
      claimId,
      userId,
      dueAt: dueAt === null ? null : new Date(dueAt),
      note: note.trim(),
      assignedById: actor.userId,
      createdAt: now,
    });
    const claim = requireFound(claims.get(claimId));
    const { name } = requireFound(people.get(userId));
    record({
      kind: 'assignment.made',
      caseId,
      claimId,
      subjectId: id,
      data: { userId, name, label: `${name}, ${claimLabel(claim)}` },
    });
  }
  await tx.assignment.createMany({ data: rows });
  const assigned = await loadAssignments(tx, actor, {
    where: { id: { in: rows.map(({ id }) => id) } },
    now,
  });
  return { assigned, skipped };
}

/** Locked in one order, so that two editors who assign the same claims wait for each other and then see the duplicates. */
async function lockClaims(
  tx: Tx,
  { workspaceId }: Actor,
  { caseId, claimIds }: { caseId: string; claimIds: string[] },
): Promise<ReadonlyMap<string, Claim>> {
  const wanted = [...new Set(claimIds)];
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "Claim" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ANY(${wanted}::uuid[])
    ORDER BY "id" FOR NO KEY UPDATE`);
  const claims = await tx.claim.findMany({ where: { workspaceId, caseId, id: { in: wanted } } });
  if (claims.length !== wanted.length) throw new Problem('NOT_FOUND');
  const gone = claims.find(({ withdrawnAt, mergedIntoId }) => withdrawnAt !== null || mergedIntoId !== null);
  if (gone) {
    throw new Problem(
      'RULE_BROKEN',
      `Claim ${gone.number} is ${gone.mergedIntoId === null ? 'withdrawn' : 'merged into another one'} and cannot be assigned.`,
      { rule: gone.mergedIntoId === null ? 'claim_withdrawn' : 'claim_merged' },
    );
  }
  return new Map(claims.map((claim) => [claim.id, claim]));
}
