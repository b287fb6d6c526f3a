import type { Assignment } from '@/lib/contract/assignments';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Tx } from '@/lib/db/database';
import { isAtLeast, type Role } from '@/lib/domain/role';
import { loadAssignments, whereHeld } from '../assignments/load-assignments';
import { loadClaimMinutes } from '../assignments/load-claim-minutes';
import { listClaims } from '../claims/list-claims';
import { type Actor, authorise } from '../core/actor';

interface PersonLoad {
  user: { id: string; name: string };
  role: Role;
  waiting: number;
  submitted: number;
  hidden: number;
  overdue: number;
  minutes: number;
}

interface Board {
  people: PersonLoad[];
  unassigned: {
    claimId: string;
    claimNumber: number;
    statement: string;
    status: ClaimRow['status'];
    minutes: number;
  }[];
  assignments: Assignment[];
}

/** Who has what in a case and how loaded they are, and the open claims that nobody has. */
export async function getBoard(actor: Actor, db: Tx, { caseId }: { caseId: string }): Promise<Board> {
  authorise(actor, 'board.view');
  const claims = await listClaims(actor, db, { caseId });
  const assignments = await loadAssignments(db, actor, {
    where: { AND: [whereHeld(actor), { claim: { caseId } }] },
    now: new Date(),
  });
  const members = await db.membership.findMany({
    where: { workspaceId: actor.workspaceId, removedAt: null },
    select: { role: true, user: { select: { id: true, name: true } } },
    orderBy: { user: { name: 'asc' } },
  });
  // That somebody has it is no secret, even where it is one who.
  const holders = await db.assignment.findMany({
    where: { AND: [whereHeld(actor), { workspaceId: actor.workspaceId, claim: { caseId } }] },
    select: { claimId: true },
    distinct: ['claimId'],
  });
  const held = new Set(holders.map(({ claimId }) => claimId));
  const free = claims.filter((claim) => isOpen(claim) && !held.has(claim.id));
  const minutes = await loadClaimMinutes(
    db,
    actor,
    free.map(({ id }) => id),
  );
  const people = members
    .map(({ user, role }) => ({
      user,
      role,
      ...countLoad(assignments.filter((assignment) => assignment.user.id === user.id)),
    }))
    // Somebody who became an observer may still hold claims, which then have to be given away.
    .filter(({ role, waiting, hidden }) => isAtLeast(role, 'reviewer') || waiting + hidden > 0);
  return {
    people: people.sort((a, b) => b.overdue - a.overdue),
    unassigned: free.map((claim) => ({
      claimId: claim.id,
      claimNumber: claim.number,
      statement: claim.statement,
      status: claim.status,
      minutes: minutes.get(claim.id) ?? 0,
    })),
    assignments,
  };
}

function isOpen({ status }: ClaimRow): boolean {
  return status === 'proposed' || status === 'open' || status === 'in_review';
}

function countLoad(assignments: Assignment[]) {
  const open = assignments.filter(({ decided }) => !decided);
  const count = (state: Assignment['state']) => open.filter((one) => one.state === state).length;
  const minutes = open
    .filter(({ state }) => state !== 'submitted')
    .reduce((sum, assignment) => sum + assignment.minutes, 0);
  return {
    waiting: count('waiting'),
    submitted: count('submitted'),
    hidden: count('hidden'),
    overdue: open.filter(({ overdue }) => overdue).length,
    minutes: Math.round(minutes * 10) / 10,
  };
}
