import type { Db } from '@/lib/db/database';
import { everyNotificationKind } from '@/lib/domain/notification';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { openCursor } from '../live/cursor';
import { listKindsBy, readChoices } from './read-choices';
import { whereTold } from './where-told';

interface Wanted {
  ids?: string[];
  until?: string;
}

/**
 * Marks those named as read, or all that may reach the actor up to a place that they were shown. What is hidden from
 * them stays unread, so that they hear of it once it is revealed. Private: it makes no activity.
 */
export async function markRead(actor: Actor, db: Db, { ids, until }: Wanted): Promise<{ ids: string[] }> {
  authorise(actor, 'notifications.view');
  if (ids !== undefined) {
    const { where } = await whereTold(actor, db, { kinds: everyNotificationKind, unread: true });
    return readAll(actor, db, { AND: [where, { id: { in: ids } }] });
  }
  const seq = until === undefined ? undefined : openCursor(actor.workspaceId, until);
  if (seq === undefined)
    throw new Problem('INVALID', 'Name the notifications, or up to where all of them.', { field: 'until' });
  const kinds = listKindsBy(await readChoices(db, actor), 'product');
  const { where } = await whereTold(actor, db, { kinds, unread: true, about: { seq: { lte: seq } } });
  return readAll(actor, db, where);
}

/** Marks as read what tells of this claim, or of this article or case as a whole: the actor is looking at it. */
export async function markReadAt(
  actor: Actor,
  db: Db,
  { claimId, articleId, caseId }: { claimId?: string; articleId?: string; caseId?: string },
): Promise<void> {
  const about = claimId
    ? { claimId }
    : articleId
      ? { articleId, claimId: null }
      : { caseId, articleId: null, claimId: null };
  const { where } = await whereTold(actor, db, { kinds: everyNotificationKind, unread: true, about });
  await readAll(actor, db, where);
}

/** Takes it back. */
export async function markUnread(
  actor: Actor,
  db: Db,
  { ids }: { ids: string[] },
): Promise<{ ids: string[] }> {
  authorise(actor, 'notifications.view');
  const { where } = await whereTold(actor, db, { kinds: everyNotificationKind });
  const found = await db.notification.findMany({
    where: { AND: [where, { id: { in: ids }, readAt: { not: null } }] },
    select: { id: true },
  });
  return setReadAt(actor, db, found, null);
}

async function readAll(actor: Actor, db: Db, where: object): Promise<{ ids: string[] }> {
  const found = await db.notification.findMany({ where, select: { id: true } });
  return setReadAt(actor, db, found, new Date());
}

async function setReadAt(
  { workspaceId, userId }: Actor,
  db: Db,
  found: { id: string }[],
  readAt: Date | null,
): Promise<{ ids: string[] }> {
  const ids = found.map(({ id }) => id);
  if (ids.length > 0)
    await db.notification.updateMany({ where: { workspaceId, userId, id: { in: ids } }, data: { readAt } });
  return { ids };
}
