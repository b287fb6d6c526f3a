import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { listKindsBy, readChoices } from './read-choices';
import { whereTold } from './where-told';

/** How many unread notifications may reach the actor now. */
export async function countUnread(actor: Actor, db: Db): Promise<{ unread: number }> {
  authorise(actor, 'notifications.view');
  const kinds = listKindsBy(await readChoices(db, actor), 'product');
  const { where } = await whereTold(actor, db, { kinds, unread: true });
  return { unread: await db.notification.count({ where }) };
}
