import type { NotificationChoices } from '@/lib/contract/notifications';
import type { Tx } from '@/lib/db/database';
import type { DigestRhythm } from '@/lib/domain/digest';
import type { KindChoices } from '@/lib/domain/notification';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { canSendDigests } from './can-send-digests';
import { readChoices } from './read-choices';

/** What the actor is told of, and how. */
export async function getChoices(
  actor: Actor,
  db: Pick<Tx, 'notificationChoices'>,
): Promise<NotificationChoices> {
  authorise(actor, 'notifications.view');
  return { ...(await readChoices(db, actor)), email: actor.email, sendsMail: canSendDigests() };
}

interface Chosen extends DigestRhythm {
  kinds: KindChoices;
  version: number;
}

/** Stores what a person wants to be told of. Private: it makes no activity. */
export async function chooseNotifications(
  actor: Actor,
  { tx }: Write,
  { kinds, digest, hour, weekday, timeZone, version }: Chosen,
): Promise<NotificationChoices> {
  authorise(actor, 'notifications.view');
  const { workspaceId, userId } = actor;
  const chosen = { kinds, digest, hour, weekday, timeZone };
  const { count } =
    version === 0
      ? await tx.notificationChoices.createMany({
          data: [{ workspaceId, userId, ...chosen }],
          skipDuplicates: true,
        })
      : await tx.notificationChoices.updateMany({
          where: { workspaceId, userId, version },
          data: { ...chosen, version: version + 1 },
        });
  const now = await getChoices(actor, tx);
  if (count === 0) refuseStale(now);
  return now;
}
