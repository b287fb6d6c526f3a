import type { Role } from '@/lib/domain/role';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { presentMember } from './present-member';
import { refuseLastOwner } from './refuse-last-owner';

/** Changes what a member may do, from their next request on. */
export async function changeRole(
  actor: Actor,
  { tx, record }: Write,
  { userId, role, version }: { userId: string; role: Role; version: number },
) {
  authorise(actor, 'members.changeRole', { belongsTo: userId });
  const { workspaceId } = actor;
  const where = { workspaceId, userId, removedAt: null };
  if (role !== 'owner') await refuseLastOwner(tx, { workspaceId, userId });
  const before = requireFound(await tx.membership.findFirst({ where, include: { user: true } }));
  const { count } = await tx.membership.updateMany({
    where: { ...where, version },
    data: { role, version: { increment: 1 } },
  });
  const row = requireFound(await tx.membership.findFirst({ where, include: { user: true } }));
  if (count === 0) refuseStale(presentMember(actor, row));
  record({
    kind: 'member.role_changed',
    subjectId: userId,
    data: { name: row.user.name, from: before.role, to: role },
  });
  return presentMember(actor, row);
}
