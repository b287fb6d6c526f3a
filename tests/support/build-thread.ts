import { v7 as newId } from 'uuid';
import type { Claim, Db, Prisma, ThreadOutcome } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import type { BuiltWorkspace } from './build-workspace';
import { writeReason } from './write-reason';

interface ThreadParts {
  claim: Claim;
  by?: Actor;
  words?: string;
  /** What it stands on; the claim itself when left out. */
  on?:
    | { place: 'passage'; passageId: string }
    | { place: 'verdict'; verdictId: string }
    | { place: 'evidence'; evidenceId: string }
    | { place: 'cell'; articleId: string };
  resolved?: ThreadOutcome;
}

/** A thread with its first comment, written in the stage that the claim is in. */
export async function buildThread(
  db: Db,
  { workspaceId, ines }: BuiltWorkspace,
  { claim, by = ines, words = 'Does the map show that?', on, resolved }: ThreadParts,
): Promise<{ id: string; commentId: string }> {
  const { stage, caseId, id: claimId } = claim;
  const id = newId();
  const commentId = newId();
  await db.thread.create({
    data: {
      workspaceId,
      id,
      caseId,
      claimId,
      place: 'claim',
      ...on,
      stage,
      openedById: by.userId,
    },
  });
  await db.comment.create({ data: { workspaceId, id: commentId, threadId: id, authorId: by.userId } });
  await db.commentVersion.create({
    data: {
      workspaceId,
      commentId,
      version: 1,
      // Plain data by its type.
      body: writeReason(words) as unknown as Prisma.InputJsonObject,
      mentions: [],
      stage,
    },
  });
  if (resolved)
    await db.threadMove.create({
      data: {
        workspaceId,
        id: newId(),
        threadId: id,
        kind: 'resolved',
        outcome: resolved,
        stage,
        createdById: by.userId,
      },
    });
  return { id, commentId };
}
