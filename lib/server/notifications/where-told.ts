import type { Db, Prisma } from '@/lib/db/database';
import type { HiddenWork } from '@/lib/db/hidden-work';
import type { NotificationKind } from '@/lib/domain/notification';
import type { Actor } from '../core/actor';
import { whereActivityVisible } from '../visibility/where-activity-visible';

interface Scope {
  kinds: NotificationKind[];
  /** Only what is unread, or was never mailed. */
  unread?: boolean;
  unmailed?: boolean;
  /** Only what is about this. */
  about?: Pick<Prisma.ActivityWhereInput, 'claimId' | 'articleId' | 'caseId' | 'seq'>;
}

/**
 * The notifications of a person that may reach them now, for the where-clause of every list, count and mail. What is
 * hidden is as if it were not there, and is there once it is revealed, unread.
 */
export async function whereTold(
  actor: Actor,
  db: Db,
  { kinds, unread, unmailed, about }: Scope,
): Promise<{ where: Prisma.NotificationWhereInput; hidden: HiddenWork }> {
  const { workspaceId, userId } = actor;
  const own = {
    workspaceId,
    userId,
    kind: { in: kinds },
    ...(unread ? { readAt: null } : {}),
    ...(unmailed ? { mailedAt: null } : {}),
    ...(about ? { activity: about } : {}),
  };
  const claims = await db.activity.findMany({
    where: { workspaceId, claimId: { not: null }, notifications: { some: own } },
    select: { claimId: true },
    distinct: ['claimId'],
  });
  const claimIds = claims.flatMap(({ claimId }) => claimId ?? []);
  const visible = await whereActivityVisible(actor, db, { claimIds });
  return { where: { AND: [own, { activity: visible.where }] }, hidden: visible.hidden };
}
