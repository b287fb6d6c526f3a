import { type CommentVersion, Prisma, type Tx } from '@/lib/db/database';
import type { ThreadRecord } from '@/lib/db/thread-rows';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import { findThread, getThread } from './get-thread';

interface OwnComment {
  thread: ThreadRecord;
  newest: CommentVersion;
  /** The stage of the claim now: what the next version carries. */
  stage: CommentVersion['stage'];
}

/**
 * A comment of the actor's own, locked until the transaction ends, so that of two who change it at once the second sees
 * what the first wrote. One that is hidden is not there; another's is not theirs to change.
 */
export async function getOwnComment(
  tx: Tx,
  actor: Actor,
  { commentId, version }: { commentId: string; version: number },
): Promise<OwnComment> {
  const { workspaceId } = actor;
  const { threadId, authorId } = requireFound(
    await tx.comment.findUnique({ where: { workspaceId_id: { workspaceId, id: commentId } } }),
  );
  const thread = await findThread(tx, actor, threadId);
  requireFound(thread.comments.find(({ id }) => id === commentId));
  authorise(actor, 'talk.changeComment', { belongsTo: authorId });
  const { stage } = await getClaimInUse(tx, actor, { claimId: thread.claimId });
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "Comment" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${commentId}::uuid FOR NO KEY UPDATE`);
  const newest = await tx.commentVersion.findFirstOrThrow({
    where: { workspaceId, commentId },
    orderBy: { version: 'desc' },
  });
  if (newest.version !== version) refuseStale(await getThread(actor, tx, threadId));
  return { thread, newest, stage };
}
