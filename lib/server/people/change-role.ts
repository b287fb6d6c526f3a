import type { Role } from '@/lib/domain/role';
import { authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import { runWrite, type WriteRequest } from '../core/write';
import { presentMember } from './present-member';
import { refuseLastOwner } from './refuse-last-owner';

/** Changes what a member may do, from their next request on. */
export async function changeRole(
  by: Pick<WriteRequest, 'actor' | 'idempotencyKey'>,
  input: { userId: string; role: Role; version: number },
) {
  const { actor } = by;
  authorise(actor, 'members.changeRole', { belongsTo: input.userId });
  return runWrite({ ...by, procedure: 'members.changeRole', input }, async ({ tx, record }) => {
    const { workspaceId } = actor;
    const { userId, role, version } = input;
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
  });
}
