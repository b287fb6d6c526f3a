import type { Thread } from '@/lib/contract/talk';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { findThread, getThread } from './get-thread';
import { readComment } from './read-comment';
import { recordTalk } from './record-talk';
import { writeComment } from './write-comment';

/** Says something in a thread. A resolved thread stays resolved: a word of thanks does not open it again. */
export async function addComment(
  actor: Actor,
  write: Write,
  { threadId, body }: { threadId: string; body: unknown },
): Promise<Thread> {
  authorise(actor, 'talk.write');
  const { tx } = write;
  const thread = await findThread(tx, actor, threadId);
  const { stage } = await getClaimInUse(tx, actor, { claimId: thread.claimId });
  const comment = await readComment(tx, actor, body);
  const commentId = await writeComment(actor, write, { threadId, stage, comment });
  recordTalk(write, { kind: 'comment.added', thread, commentId, mentions: comment.mentions });
  return getThread(actor, tx, threadId);
}
