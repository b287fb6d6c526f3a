import type { Thread } from '@/lib/contract/talk';
import { Prisma } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { countThreadVersion, isResolved, type ThreadOutcome } from '@/lib/domain/thread';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { findThread, getThread } from './get-thread';
import { recordTalk } from './record-talk';

type Move = { kind: 'resolved'; outcome: ThreadOutcome; words: string } | { kind: 'reopened' };

interface Input {
  threadId: string;
  version: number;
  move: Move;
}

/** Resolves a thread with its outcome, or reopens it. Of two at once the second is told what the first did. */
export async function moveThread(
  actor: Actor,
  write: Write,
  { threadId, version, move }: Input,
): Promise<Thread> {
  authorise(actor, 'talk.resolve');
  const { tx, now, newId } = write;
  const { workspaceId, userId } = actor;
  const { claimId } = await findThread(tx, actor, threadId);
  const { stage } = await getClaimInUse(tx, actor, { claimId });
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "Thread" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${threadId}::uuid FOR NO KEY UPDATE`);
  const thread = await findThread(tx, actor, threadId);
  if (countThreadVersion(thread.moves) !== version) refuseStale(await getThread(actor, tx, threadId));
  if (isResolved(thread.moves) === (move.kind === 'resolved')) {
    throw new Problem(
      'RULE_BROKEN',
      move.kind === 'resolved' ? 'This thread is resolved already.' : 'This thread is open already.',
      { rule: move.kind === 'resolved' ? 'thread_resolved' : 'thread_open' },
    );
  }
  await tx.threadMove.create({
    data: { workspaceId, id: newId(), threadId, ...move, stage, createdById: userId, createdAt: now },
  });
  recordTalk(write, { kind: `thread.${move.kind}`, thread });
  return getThread(actor, tx, threadId);
}
