import type { ConflictOfInterest } from '@/lib/contract/stages';
import { refuseField } from '@/lib/domain/problem';
import { lockClaims } from '../assignments/lock-claims';
import { releasePlace } from '../assignments/release-place';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { loadInterests } from './list-interests';

interface Input {
  userId: string;
  outletId: string | null;
  claimId: string | null;
  reason: string;
}

/**
 * Keeps a person off an outlet or a claim from now on. Whoever says so of themselves and a claim gives back the place they
 * hold in it; other places stay until somebody releases them.
 */
export async function declareInterest(
  actor: Actor,
  write: Write,
  { userId, outletId, claimId, reason }: Input,
): Promise<ConflictOfInterest> {
  const { tx, now, newId, record } = write;
  authorise(actor, 'interests.declare', { belongsTo: userId });
  const { workspaceId } = actor;
  if ((outletId === null) === (claimId === null)) {
    refuseField('outletId', 'Choose an outlet or a claim: one of the two.');
  }
  const member = requireFound(
    await tx.membership.findFirst({
      where: { workspaceId, userId, removedAt: null },
      select: { user: { select: { name: true } } },
    }),
  );
  const about = outletId
    ? await tx.outlet.findUnique({ where: { workspaceId_id: { workspaceId, id: outletId } } })
    : await tx.claim.findUnique({ where: { workspaceId_id: { workspaceId, id: claimId ?? '' } } });
  requireFound(about);
  const id = newId();
  await tx.conflictOfInterest.create({
    data: {
      workspaceId,
      id,
      userId,
      outletId,
      claimId,
      reason,
      createdById: actor.userId,
      createdAt: now,
    },
  });
  record({ kind: 'interest.declared', subjectId: id, data: { label: member.user.name, userId } });
  if (claimId !== null && userId === actor.userId) await giveBack(actor, write, claimId);
  return first(await loadInterests(actor, tx, { id }));
}

/** Ends what the actor holds of the claim and has not judged. */
async function giveBack({ workspaceId, userId }: Actor, write: Write, claimId: string): Promise<void> {
  const { tx } = write;
  await lockClaims(tx, workspaceId, { claimIds: [claimId] });
  const judged = await tx.verdict.count({ where: { workspaceId, claimId, userId, withdrawnAt: null } });
  if (judged > 0) return;
  const held = await tx.assignment.findMany({
    where: { workspaceId, claimId, userId, releasedAt: null, submittedAt: null },
    include: { claim: true },
  });
  for (const { claim, ...assignment } of held) {
    await releasePlace(write, { assignment, claim, reason: 'conflict of interest' });
  }
}

/** Lets a person work on it again; the row stays with its reason. */
export async function withdrawInterest(
  actor: Actor,
  { tx, now, record }: Write,
  { conflictId, version }: { conflictId: string; version: number },
): Promise<ConflictOfInterest> {
  authorise(actor, 'interests.withdraw');
  const { workspaceId } = actor;
  const { count } = await tx.conflictOfInterest.updateMany({
    where: { workspaceId, id: conflictId, version, withdrawnAt: null },
    data: { version: version + 1, withdrawnAt: now },
  });
  const after = first(await loadInterests(actor, tx, { id: conflictId }));
  if (count === 0) refuseStale(after);
  record({
    kind: 'interest.withdrawn',
    subjectId: conflictId,
    data: { label: after.user.name, userId: after.user.id },
  });
  return after;
}

function first(rows: ConflictOfInterest[]): ConflictOfInterest {
  return requireFound(rows[0]);
}
