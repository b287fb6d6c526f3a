import type { Plan } from '@/lib/contract/assignments';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Tx } from '@/lib/db/database';
import { planAssignments } from '@/lib/domain/plan-assignments';
import { Problem } from '@/lib/domain/problem';
import { listClaims } from '../claims/list-claims';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadAssignments, whereHeld } from './load-assignments';
import { loadClaimMinutes } from './load-claim-minutes';
import { requireReviewers } from './require-reviewers';

interface Input {
  caseId: string;
  reviewersPerClaim: number;
  userIds: string[];
  /** These claims only; all open claims of the case when not given. */
  claimIds?: string[];
}

/**
 * Plans k reviewers for each open claim, evenly by reading minutes. Writes nothing: what the editor agrees to is then
 * assigned as pairs. Says which claims stay short, and why.
 */
export async function planForCase(
  actor: Actor,
  db: Tx,
  { caseId, reviewersPerClaim, userIds, claimIds }: Input,
): Promise<Plan> {
  authorise(actor, 'assignments.assign');
  const all = await listClaims(actor, db, { caseId });
  await requireReviewers(db, actor, { userIds, field: 'userIds' });
  const asked = claimIds === undefined ? all.filter(isOpen) : pickClaims(all, claimIds);
  const open = asked.filter((claim) => findObstacle(claim) === undefined);
  const held = await loadAssignments(db, actor, {
    where: { AND: [whereHeld(actor), { claim: { caseId } }] },
    now: new Date(),
  });
  const minutes = await loadClaimMinutes(
    db,
    actor,
    open.map(({ id }) => id),
  );

  const plan = planAssignments({
    reviewersPerClaim,
    claims: open.map(({ id }) => ({
      claimId: id,
      minutes: minutes.get(id) ?? 0,
      assigned: held.filter(({ claimId }) => claimId === id).map(({ user }) => user.id),
    })),
    reviewers: userIds.map((userId) => ({
      userId,
      minutes: held
        .filter(({ user, state, decided }) => user.id === userId && state !== 'submitted' && !decided)
        .reduce((sum, assignment) => sum + assignment.minutes, 0),
    })),
  });

  const findClaim = (claimId: string) => requireFound(all.find(({ id }) => id === claimId));
  const name = (claim: ClaimRow) => ({
    claimId: claim.id,
    claimNumber: claim.number,
    statement: claim.statement,
  });
  return {
    rows: plan.rows.map(({ claimId, userId, minutes: each }) => ({
      ...name(findClaim(claimId)),
      userId,
      minutes: each,
    })),
    load: plan.load,
    short: [
      ...plan.short.map(({ claimId, have }) => ({
        ...name(findClaim(claimId)),
        reason: `Gets ${have} of ${reviewersPerClaim}: nobody else among those you chose is free for it.`,
      })),
      ...asked.flatMap((claim) => {
        const reason = findObstacle(claim);
        return reason === undefined ? [] : [{ ...name(claim), reason }];
      }),
    ],
  };
}

function pickClaims(all: ClaimRow[], claimIds: string[]): ClaimRow[] {
  const wanted = new Set(claimIds);
  const found = all.filter(({ id }) => wanted.has(id));
  if (found.length !== wanted.size) throw new Problem('NOT_FOUND');
  return found;
}

const isOpen = ({ status }: ClaimRow) => status === 'proposed' || status === 'open' || status === 'in_review';

/** Why a claim is not given to anybody. */
function findObstacle(claim: ClaimRow): string | undefined {
  if (claim.status === 'withdrawn') return 'It is withdrawn.';
  if (claim.status === 'merged') return 'It was merged into another claim.';
  if (claim.status === 'judged' || claim.status === 'published') return 'The desk has decided it.';
  if (!claim.checkable) {
    const why = claim.checkableReason ? ` (${claim.checkableReason})` : '';
    return `It is marked as not checkable${why}.`;
  }
  return undefined;
}
