import type { Assignment, Claim, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadClaimViews } from '../visibility/load-views';
import { lockClaims } from './lock-claims';

interface Found {
  assignment: Assignment & { user: { name: string } };
  claim: Claim;
  /** Why the actor may not move it: whether it can be moved would tell whether its verdict is in. */
  blind: string | null;
  /** The actor may know what its holder has done: it is their own, or open to them. */
  known: boolean;
}

/** Assignments that are about to change hands, with their claims locked; those of another workspace are not there. */
export async function loadHandOver(tx: Tx, actor: Actor, ids: string[]): Promise<ReadonlyMap<string, Found>> {
  const { workspaceId } = actor;
  const wanted = [...new Set(ids)];
  const where = { workspaceId, id: { in: wanted } };
  const named = await tx.assignment.findMany({ where, select: { claimId: true } });
  if (named.length !== wanted.length) throw new Problem('NOT_FOUND');
  const claimIds = [...new Set(named.map(({ claimId }) => claimId))];
  await lockClaims(tx, workspaceId, { claimIds });
  const claims = await tx.claim.findMany({ where: { workspaceId, id: { in: claimIds } } });
  const views = await loadClaimViews(tx, actor, { claimIds });
  // Read once more: only now that the claims are locked does it stay so.
  const assignments = await tx.assignment.findMany({ where, include: { user: { select: { name: true } } } });
  return new Map(
    assignments.map((assignment) => {
      const claim = requireFound(claims.find(({ id }) => id === assignment.claimId));
      const known = assignment.userId === actor.userId || views.get(claim.id)?.others === true;
      const blind =
        known || claim.protocol === null
          ? null
          : 'It waits for your own verdict too, so somebody else has to hand it over.';
      return [assignment.id, { assignment, claim, blind, known }];
    }),
  );
}
