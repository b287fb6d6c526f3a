import type { Thread } from '@/lib/contract/talk';
import type { Tx } from '@/lib/db/database';
import { readThreadRows, type ThreadRecord } from '@/lib/db/thread-rows';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadHiddenTalk } from '../visibility/hidden-talk';
import { presentThreads } from './present-thread';

/** A thread as far as the actor may see it; one that is hidden is not there. */
export async function findThread(tx: Tx, actor: Actor, threadId: string): Promise<ThreadRecord> {
  const { workspaceId } = actor;
  const { claimId } = requireFound(
    await tx.thread.findUnique({
      where: { workspaceId_id: { workspaceId, id: threadId } },
      select: { claimId: true },
    }),
  );
  const hidden = await loadHiddenTalk(tx, actor, { claimIds: [claimId] });
  const [thread] = await readThreadRows(tx, { workspaceId, of: { threadId }, hidden });
  return requireFound(thread);
}

/** The same as an answer. */
export async function getThread(actor: Actor, tx: Tx, threadId: string): Promise<Thread> {
  const [thread] = await presentThreads(actor, tx, [await findThread(tx, actor, threadId)]);
  return requireFound(thread);
}
