import type { Assignment } from '@/lib/contract/assignments';
import type { Prisma, Tx } from '@/lib/db/database';
import { readUntouchedPlaces } from '@/lib/db/untouched-places';
import { findLapse, isWarned } from '@/lib/domain/lapse';
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
      stage: true,
      decision: { select: { withdrawnAt: true } },
    },
  },
} as const satisfies Prisma.AssignmentInclude;

interface Request {
  where: Prisma.AssignmentWhereInput;
  now: Date;
  /** The viewer named the people of these assignments, so who they are is no secret. */
  named?: boolean;
}

/**
 * Assignments as this viewer may know them, by due date (those without one last), then by claim. Others' places are left
 * out where who holds them is hidden. Whether somebody else's verdict stands is only said where the viewer may see it;
 * where not, nothing here depends on it.
 */
export async function loadAssignments(
  db: Tx,
  actor: Actor,
  { where, now, named = false }: Request,
): Promise<Assignment[]> {
  const { workspaceId, userId: viewerId } = actor;
  const found = await db.assignment.findMany({
    where: { ...where, workspaceId },
    include: assignmentParts,
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { claim: { number: 'asc' } }, { id: 'asc' }],
  });
  const views = await loadClaimViews(db, actor, {
    claimIds: [...new Set(found.map(({ claimId }) => claimId))],
  });
  const rows = found.filter(
    ({ claimId, userId }) => named || userId === viewerId || views.get(claimId)?.holders === true,
  );
  const claimIds = [...new Set(rows.map(({ claimId }) => claimId))];
  const isKnown = (claimId: string, userId: string) =>
    userId === viewerId || views.get(claimId)?.others === true;
  const standing = await db.verdict.findMany({
    where: { workspaceId, claimId: { in: claimIds }, withdrawnAt: null },
    select: { claimId: true, userId: true },
  });
  const submitted = new Set(standing.map(({ claimId, userId }) => `${claimId} ${userId}`));
  const minutes = await loadClaimMinutes(db, actor, claimIds);
  const known = rows.filter(({ claimId, userId }) => isKnown(claimId, userId)).map(({ id }) => id);
  const places = known.length === 0 ? [] : await readUntouchedPlaces(db, { ids: known });
  const untouched = new Map(places.map((place) => [place.id, place]));
  const assigners = await db.user.findMany({
    where: { id: { in: rows.map(({ assignedById }) => assignedById) } },
    select: { id: true, name: true },
  });

  return rows.map((row) => {
    const place = untouched.get(row.id);
    const decided = row.claim.decision !== null && row.claim.decision.withdrawnAt === null;
    const state = !isKnown(row.claimId, row.userId)
      ? 'hidden'
      : submitted.has(`${row.claimId} ${row.userId}`)
        ? 'submitted'
        : 'waiting';
    // Told to the cold reader and to whoever sees the stage of the claim: nobody else knows that it waits.
    const ahead =
      row.stage === 'cold_read' &&
      state === 'waiting' &&
      (row.claim.stage === 'first_check' || row.claim.stage === 'second_check');
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
      handOverNote: row.handOverNote,
      assignedBy: requireFound(assigners.find(({ id }) => id === row.assignedById)),
      createdAt: row.createdAt.toISOString(),
      version: row.version,
      releasedAt: row.releasedAt?.toISOString() ?? null,
      state,
      decided,
      overdue: state === 'waiting' && !ahead && !decided && row.dueAt !== null && row.dueAt < now,
      minutes: minutes.get(row.claimId) ?? 0,
      lapsesAt: place ? findLapse(place, now).toISOString() : null,
      lapseNear: place !== undefined && isWarned(place),
      ahead,
      can: listAbilities(['assignments.assign', 'assignments.release'], {
        actor,
        belongsTo: row.userId,
      }),
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
