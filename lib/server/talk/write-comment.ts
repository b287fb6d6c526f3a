import type { CommentVersion, Prisma } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import type { Write } from '../core/write';

interface Said {
  threadId: string;
  stage: CommentVersion['stage'];
  comment: { body: Prisma.InputJsonObject; mentions: string[] };
}

/** Stores a comment with its first version and answers with its id. */
export async function writeComment(
  { workspaceId, userId }: Actor,
  { tx, now, newId }: Write,
  { threadId, stage, comment }: Said,
): Promise<string> {
  const id = newId();
  await tx.comment.create({ data: { workspaceId, id, threadId, authorId: userId, createdAt: now } });
  await tx.commentVersion.create({
    data: { workspaceId, commentId: id, version: 1, ...comment, stage, writtenAt: now },
  });
  return id;
}
