import type { Assignment } from '@/lib/contract/assignments';
import type { Prisma, Tx } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadClaimViews } from '../visibility/load-views';
import { loadClaimMinutes } from './load-claim-minutes';

const assignmentParts = {
  user: { select: { id: true, name: true } },
  claim: {
    select: {
      caseId: true,
      number: true,
      statement: true,
      decision: { select: { withdrawnAt: true } },
    },
  },
} as const satisfies Prisma.AssignmentInclude;

interface Request {
  where: Prisma.AssignmentWhereInput;
  now: Date;
}

/**
 * Assignments as this viewer may know them, by due date (those without one last), then by claim. Whether somebody
 * else's verdict stands is only said where the viewer may see it; where not, nothing here depends on it.
 */
export async function loadAssignments(db: Tx, actor: Actor, { where, now }: Request): Promise<Assignment[]> {
  const { workspaceId, userId: viewerId } = actor;
  const rows = await db.assignment.findMany({
    where: { ...where, workspaceId },
    include: assignmentParts,
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { claim: { number: 'asc' } }, { id: 'asc' }],
  });
  const claimIds = [...new Set(rows.map(({ claimId }) => claimId))];
  const views = await loadClaimViews(db, actor, { claimIds });
  const isKnown = (claimId: string, userId: string) =>
    userId === viewerId || views.get(claimId)?.others === true;
  const standing = await db.verdict.findMany({
    where: { workspaceId, claimId: { in: claimIds }, withdrawnAt: null },
    select: { claimId: true, userId: true },
  });
  const submitted = new Set(standing.map(({ claimId, userId }) => `${claimId} ${userId}`));
  const minutes = await loadClaimMinutes(db, actor, claimIds);
  const assigners = await db.user.findMany({
    where: { id: { in: rows.map(({ assignedById }) => assignedById) } },
    select: { id: true, name: true },
  });

  return rows.map((row) => {
    const decided = row.claim.decision !== null && row.claim.decision.withdrawnAt === null;
    const state = !isKnown(row.claimId, row.userId)
      ? 'hidden'
      : submitted.has(`${row.claimId} ${row.userId}`)
        ? 'submitted'
        : 'waiting';
    return {
      id: row.id,
      caseId: row.claim.caseId,
      claimId: row.claimId,
      claimNumber: row.claim.number,
      statement: row.claim.statement,
      user: row.user,
      stage: row.stage,
      dueAt: row.dueAt?.toISOString() ?? null,
      note: row.note,
      assignedBy: requireFound(assigners.find(({ id }) => id === row.assignedById)),
      createdAt: row.createdAt.toISOString(),
      version: row.version,
      releasedAt: row.releasedAt?.toISOString() ?? null,
      state,
      decided,
      overdue: state === 'waiting' && !decided && row.dueAt !== null && row.dueAt < now,
      minutes: minutes.get(row.claimId) ?? 0,
      can: listAbilities(['assignments.assign', 'assignments.release'], { actor, belongsTo: row.userId }),
    };
  });
}

/** Assignments that count: not released, on a claim in use, held by somebody who still belongs to the workspace. */
export function whereHeld({ workspaceId }: Actor): Prisma.AssignmentWhereInput {
  return {
    releasedAt: null,
    claim: { withdrawnAt: null, mergedIntoId: null },
    user: { memberships: { some: { workspaceId, removedAt: null } } },
  };
}
