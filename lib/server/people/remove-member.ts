import type { Tx } from '@/lib/db/database';
import { endSessions } from '../auth/session';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { refuseLastOwner } from './refuse-last-owner';

/**
 * Takes a member out of the workspace, from their next request on. What they made stays; their tokens end, and the
 * claims they held are free for somebody else. All of them: releasing only those without a verdict would tell which have
 * one.
 */
export async function removeMember(
  actor: Actor,
  write: Write,
  { userId }: { userId: string },
): Promise<{ removed: boolean }> {
  authorise(actor, 'members.remove', { belongsTo: userId });
  const { tx, now, record } = write;
  const { workspaceId } = actor;
  await refuseLastOwner(tx, { workspaceId, userId });
  const where = { workspaceId, userId, removedAt: null };
  const member = requireFound(await tx.membership.findFirst({ where, include: { user: true } }));
  await tx.membership.updateMany({ where, data: { removedAt: now, version: { increment: 1 } } });
  await tx.accessToken.updateMany({
    where: { workspaceId, userId, revokedAt: null },
    data: { revokedAt: now },
  });
  await releaseAssignments(write, { workspaceId, userId });
  await signOutIfNowhereLeft(tx, userId, now);
  record({ kind: 'member.removed', subjectId: userId, data: { name: member.user.name, role: member.role } });
  return { removed: true };
}

async function releaseAssignments({ tx, now, record }: Write, mine: { workspaceId: string; userId: string }) {
  const open = await tx.assignment.findMany({
    where: { ...mine, releasedAt: null },
    include: { claim: { select: { caseId: true } } },
  });
  await tx.assignment.updateMany({
    where: { workspaceId: mine.workspaceId, id: { in: open.map(({ id }) => id) } },
    data: { releasedAt: now, releaseReason: 'left the workspace', version: { increment: 1 } },
  });
  for (const { id, claimId, claim } of open) {
    record({
      kind: 'assignment.released',
      subjectId: id,
      claimId,
      caseId: claim.caseId,
      data: { userId: mine.userId },
    });
  }
}

async function signOutIfNowhereLeft(tx: Tx, userId: string, now: Date): Promise<void> {
  const elsewhere = await tx.membership.findFirst({ where: { userId, removedAt: null } });
  if (!elsewhere) await endSessions(tx, { userId, now });
}
