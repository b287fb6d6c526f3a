import type { Tx } from '@/lib/db/database';
import { concernsAnybody, listRecipientsOfChange } from '@/lib/domain/notification';
import type { Actor } from '../core/actor';
import type { PendingActivity, PlannedNotification } from '../core/append-activities';
import { loadCircles } from './load-circles';

interface Change {
  actor: Pick<Actor, 'workspaceId' | 'userId'>;
  now: Date;
  newId: () => string;
  activities: readonly PendingActivity[];
}

/** Whom the activities of a transaction concern, decided in it: a notification is there when the change is. */
export async function planNotifications(
  tx: Tx,
  { actor, now, newId, activities }: Change,
): Promise<PlannedNotification[]> {
  const telling = activities.filter(({ kind }) => concernsAnybody(kind));
  if (telling.length === 0) return [];
  const circleOf = await loadCircles(tx, { workspaceId: actor.workspaceId, now, activities: telling });
  const told = listRecipientsOfChange(
    telling.map((activity) => ({
      activityId: activity.id,
      happening: { ...activity, actorId: actor.userId },
      circle: circleOf(activity),
    })),
  );
  return told.map((recipient) => ({ id: newId(), ...recipient }));
}
