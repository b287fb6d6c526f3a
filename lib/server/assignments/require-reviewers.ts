import type { Tx } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import { isAtLeast } from '@/lib/domain/role';
import type { Actor } from '../core/actor';

/** The people with these ids, by id; refused unless each belongs to the workspace and may judge claims. */
export async function requireReviewers(
  tx: Tx,
  { workspaceId }: Actor,
  { userIds, field }: { userIds: string[]; field: string },
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const wanted = [...new Set(userIds)];
  const members = await tx.membership.findMany({
    where: { workspaceId, userId: { in: wanted }, removedAt: null },
    select: { role: true, user: { select: { id: true, name: true } } },
  });
  if (members.length !== wanted.length) {
    refuseField(field, 'Somebody you chose does not belong to this workspace any more.');
  }
  const observer = members.find(({ role }) => !isAtLeast(role, 'reviewer'));
  if (observer) {
    refuseField(
      field,
      `${observer.user.name} observes and cannot judge claims. Choose reviewers or editors.`,
    );
  }
  return new Map(members.map(({ user }) => [user.id, user]));
}
