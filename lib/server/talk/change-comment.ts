import type { Thread } from '@/lib/contract/talk';
import type { Actor } from '../core/actor';
import type { Write } from '../core/write';
import { getOwnComment } from './get-own-comment';
import { getThread } from './get-thread';
import { readComment } from './read-comment';
import { recordTalk } from './record-talk';

interface Input {
  commentId: string;
  version: number;
  body: unknown;
}

/** Changes what the actor said, or says again what they took back. Earlier versions are kept. */
export async function changeComment(
  actor: Actor,
  write: Write,
  { commentId, version, body }: Input,
): Promise<Thread> {
  const { tx, now } = write;
  const { thread, stage } = await getOwnComment(tx, actor, { commentId, version });
  const comment = await readComment(tx, actor, body);
  const { workspaceId } = actor;
  await tx.commentVersion.create({
    data: { workspaceId, commentId, version: version + 1, ...comment, stage, writtenAt: now },
  });
  recordTalk(write, { kind: 'comment.changed', thread, commentId, mentions: comment.mentions });
  return getThread(actor, tx, thread.id);
}
