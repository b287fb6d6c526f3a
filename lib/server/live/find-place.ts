import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { sealCursor } from './cursor';

/** A page reads what it shows while its place is looked up, so the place lies a little earlier. */
const EARLIER_MS = 5_000;

/**
 * Where the stream stood shortly before now. A page that is drawn on the server goes on from there once it runs in the
 * browser; what happened in between, which may be seconds on a slow line, would be missed otherwise.
 */
export async function findPlace(
  actor: Actor,
  db: Pick<Tx, 'activity'>,
  now = new Date(),
): Promise<{ cursor: string }> {
  authorise(actor, 'live.subscribe');
  const last = await db.activity.findFirst({
    where: { workspaceId: actor.workspaceId, createdAt: { lt: new Date(now.getTime() - EARLIER_MS) } },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  });
  return { cursor: sealCursor(actor.workspaceId, last?.seq ?? 0n) };
}
