import type { Thread, ThreadPlaceInput } from '@/lib/contract/talk';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { refuseCold } from '../visibility/refuse-cold';
import { findPlace } from './find-place';
import { findThread, getThread } from './get-thread';
import { readComment } from './read-comment';
import { recordTalk } from './record-talk';
import { writeComment } from './write-comment';

interface Input {
  claimId: string;
  place: ThreadPlaceInput;
  body: unknown;
}

/** Begins to talk about a claim or one thing of it. Several threads may stand on the same thing. */
export async function openThread(
  actor: Actor,
  write: Write,
  { claimId, place, body }: Input,
): Promise<Thread> {
  authorise(actor, 'talk.write');
  const { tx, now, newId } = write;
  const { workspaceId, userId } = actor;
  const claim = await getClaimInUse(tx, actor, { claimId });
  await refuseCold(tx, actor, claim);
  const stands = await findPlace(tx, actor, { claim, place });
  const comment = await readComment(tx, actor, body);
  const id = newId();
  await tx.thread.create({
    data: {
      workspaceId,
      id,
      caseId: claim.caseId,
      claimId,
      place: place.kind,
      ...stands,
      stage: claim.stage,
      openedById: userId,
      openedAt: now,
    },
  });
  const commentId = await writeComment(actor, write, { threadId: id, stage: claim.stage, comment });
  const thread = await findThread(tx, actor, id);
  recordTalk(write, { kind: 'thread.opened', thread });
  recordTalk(write, { kind: 'comment.added', thread, commentId, mentions: comment.mentions });
  return getThread(actor, tx, id);
}
