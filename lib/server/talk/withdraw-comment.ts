import type { Thread } from '@/lib/contract/talk';
import { Prisma } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import type { Write } from '../core/write';
import { getOwnComment } from './get-own-comment';
import { getThread } from './get-thread';
import { recordTalk } from './record-talk';

/** Takes back what the actor said: that they said something stays to be seen, the words do not. */
export async function withdrawComment(
  actor: Actor,
  write: Write,
  { commentId, version }: { commentId: string; version: number },
): Promise<Thread> {
  const { tx, now } = write;
  const { thread, newest, stage } = await getOwnComment(tx, actor, { commentId, version });
  if (newest.body === null)
    throw new Problem('RULE_BROKEN', 'You took this comment back already.', { rule: 'comment_withdrawn' });
  const { workspaceId } = actor;
  await tx.commentVersion.create({
    data: {
      workspaceId,
      commentId,
      version: version + 1,
      body: Prisma.DbNull,
      mentions: [],
      stage,
      writtenAt: now,
    },
  });
  recordTalk(write, { kind: 'comment.withdrawn', thread, commentId });
  return getThread(actor, tx, thread.id);
}
