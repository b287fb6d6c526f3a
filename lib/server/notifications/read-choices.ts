import type { NotificationChoices as StoredChoices, Tx } from '@/lib/db/database';
import type { DigestRhythm } from '@/lib/domain/digest';
import {
  everyNotificationKind,
  type KindChoices,
  type NotificationKind,
  readKindChoices,
} from '@/lib/domain/notification';

export interface Choices extends DigestRhythm {
  kinds: KindChoices;
  /** 0 while nothing was ever chosen. */
  version: number;
}

/** What a person chose in a workspace; the defaults where they never did. */
export async function readChoices(
  db: Pick<Tx, 'notificationChoices'>,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<Choices> {
  return presentChoices(
    await db.notificationChoices.findUnique({ where: { workspaceId_userId: { workspaceId, userId } } }),
  );
}

export function presentChoices(stored: StoredChoices | null): Choices {
  if (!stored) return { ...defaultRhythm(), kinds: readKindChoices(), version: 0 };
  const { digest, hour, weekday, timeZone, version, kinds } = stored;
  return {
    digest: digest === 'daily' || digest === 'weekly' ? digest : 'off',
    hour,
    weekday,
    timeZone,
    version,
    // Written by chooseNotifications alone, from a checked input.
    kinds: readKindChoices(kinds as Partial<KindChoices>),
  };
}

/** The desk most likely keeps the hours of the machine it runs on. */
function defaultRhythm(): DigestRhythm {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { digest: 'daily', hour: 8, weekday: 1, timeZone };
}

/** The kinds that reach this person by this way. */
export function listKindsBy({ kinds }: Pick<Choices, 'kinds'>, way: 'product' | 'mail'): NotificationKind[] {
  return everyNotificationKind.filter((kind) => kinds[kind][way]);
}
