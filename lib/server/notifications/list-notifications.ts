import type { DueWork, Notification } from '@/lib/contract/notifications';
import type { Db } from '@/lib/db/database';
import { isNotificationKind, type NotificationKind } from '@/lib/domain/notification';
import { Problem } from '@/lib/domain/problem';
import { readNames } from '../activity/list-activity';
import { presentActivity } from '../activity/present-activity';
import { type Actor, authorise } from '../core/actor';
import { openCursor, sealCursor } from '../live/cursor';
import { readHead } from '../live/read-activities';
import { listDueWork } from './list-due-work';
import { listKindsBy, readChoices } from './read-choices';
import { whereTold } from './where-told';

interface Query {
  unread: boolean;
  cursor?: string;
  limit: number;
}

interface Page {
  rows: Notification[];
  next: string | null;
  until: string;
  due: DueWork[];
}

/** What concerns the actor and may reach them now, newest first; on the first page also their own work that is due. */
export async function listNotifications(
  actor: Actor,
  db: Db,
  { unread, cursor, limit }: Query,
): Promise<Page> {
  authorise(actor, 'notifications.view');
  const { workspaceId } = actor;
  const before = cursor === undefined ? undefined : openCursor(workspaceId, cursor);
  if (cursor !== undefined && before === undefined)
    throw new Problem('INVALID', 'This page of notifications cannot be found again.', { field: 'cursor' });
  const kinds = listKindsBy(await readChoices(db, actor), 'product');
  const head = await readHead(db, workspaceId);
  const { rows, more } = await readTold(actor, db, { kinds, unread, before, limit });
  const last = rows.at(-1);
  return {
    rows: rows.map(({ notification }) => notification),
    next: more && last ? sealCursor(workspaceId, last.seq) : null,
    until: sealCursor(workspaceId, head),
    due: kinds.includes('due') && cursor === undefined ? await listDueWork(actor, db, new Date()) : [],
  };
}

interface Told {
  kinds: NotificationKind[];
  unread?: boolean;
  unmailed?: boolean;
  /** Only what came before this place. */
  before?: bigint;
  limit: number;
}

/** The newest notifications that may reach the actor, with their places in the sequence, which stay on the server. */
export async function readTold(
  actor: Actor,
  db: Db,
  { before, limit, ...scope }: Told,
): Promise<{ rows: { seq: bigint; notification: Notification }[]; more: boolean }> {
  const { where, hidden } = await whereTold(actor, db, scope);
  const found = await db.notification.findMany({
    where: { ...where, ...(before === undefined ? {} : { seq: { lt: before } }) },
    include: { activity: true },
    orderBy: { seq: 'desc' },
    take: limit + 1,
  });
  const page = found.slice(0, limit);
  const names = await readNames(
    db,
    page.map(({ activity }) => activity.actorId),
  );
  const rows = page.flatMap(({ id, seq, kind, readAt, activity }) =>
    isNotificationKind(kind)
      ? {
          seq,
          notification: {
            id,
            kind,
            activity: presentActivity(activity, { names, hidden }),
            readAt: readAt?.toISOString() ?? null,
          },
        }
      : [],
  );
  return { rows, more: found.length > limit };
}
