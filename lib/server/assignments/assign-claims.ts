import type { Assignment } from '@/lib/contract/assignments';
import type { Claim, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseArchived } from '../core/refuse-archived';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { findFreePlace } from '../stages/find-free-place';
import { refuseTraining } from '../training/refuse-training';
import { assignClaim } from './assign-claim';
import { loadAssignments } from './load-assignments';
import { lockClaims } from './lock-claims';
import { requireReviewers } from './require-reviewers';

interface Pair {
  claimId: string;
  userId: string;
}

interface Skipped extends Pair {
  reason: string;
}

interface Input {
  caseId: string;
  pairs: Pair[];
  dueAt: string | null;
  note: string;
}

/**
 * Gives claims of a case to people; with a protocol, in the first stage that has a place for them. Whoever holds a claim
 * already, or may not have it, is left out, and the answer says why. Reviewers may take claims for themselves.
 */
export async function assignClaims(
  actor: Actor,
  write: Write,
  { caseId, pairs, dueAt, note }: Input,
): Promise<{ assigned: Assignment[]; skipped: Skipped[] }> {
  const { tx, now } = write;
  const takes = pairs.every(({ userId }) => userId === actor.userId);
  authorise(actor, takes ? 'assignments.take' : 'assignments.assign', { belongsTo: actor.userId });
  const { workspaceId } = actor;
  refuseArchived(
    requireFound(await tx.case.findUnique({ where: { workspaceId_id: { workspaceId, id: caseId } } })),
  );
  const claims = await takeClaims(tx, actor, { caseId, claimIds: pairs.map(({ claimId }) => claimId) });
  await refuseTraining(tx, { workspaceId, caseId }, 'assignments');
  const people = await requireReviewers(tx, actor, {
    userIds: pairs.map(({ userId }) => userId),
    field: 'pairs',
  });
  const open = await tx.assignment.findMany({
    where: { workspaceId, claimId: { in: [...claims.keys()] }, releasedAt: null },
    select: { claimId: true, userId: true },
  });
  const held = new Set(open.map(({ claimId, userId }) => `${claimId} ${userId}`));

  const skipped: Skipped[] = [];
  const ids: string[] = [];
  for (const { claimId, userId } of pairs) {
    const key = `${claimId} ${userId}`;
    const claim = requireFound(claims.get(claimId));
    const { name } = requireFound(people.get(userId));
    const place = held.has(key) ? null : await findFreePlace(write.tx, claim, userId);
    if (place === null || place.refusal !== null) {
      skipped.push({ claimId, userId, reason: place?.refusal ?? 'This person holds the claim already.' });
      continue;
    }
    held.add(key);
    ids.push(
      await assignClaim(actor, write, {
        claim,
        userId,
        name,
        note: note.trim(),
        dueAt: dueAt === null ? null : new Date(dueAt),
        stage: place.stage,
      }),
    );
  }
  const assigned = await loadAssignments(tx, actor, {
    where: { id: { in: ids } },
    now,
    named: true,
  });
  return { assigned, skipped };
}

/** Two editors who assign the same claims wait for each other here, and then see the duplicates. */
async function takeClaims(
  tx: Tx,
  { workspaceId }: Actor,
  { caseId, claimIds }: { caseId: string; claimIds: string[] },
): Promise<ReadonlyMap<string, Claim>> {
  const wanted = [...new Set(claimIds)];
  await lockClaims(tx, workspaceId, { claimIds: wanted });
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
