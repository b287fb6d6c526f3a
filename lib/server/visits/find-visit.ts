import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';

/** Whoever comes back within this time is still here: a page that is loaded again goes on saying what is new. */
const ONE_VISIT_MS = 30 * 60_000;

interface LastVisit {
  seq: bigint;
  at: Date;
}

/** The end of the visit before the one that goes on now, or that begins now; nothing when there was none. */
export async function findVisit(
  { workspaceId, userId }: Pick<Actor, 'workspaceId' | 'userId'>,
  db: Pick<Tx, 'visit'>,
  { subjectId, now }: { subjectId: string; now: Date },
): Promise<LastVisit | null> {
  const visit = await db.visit.findUnique({
    where: { workspaceId_userId_subjectId: { workspaceId, userId, subjectId } },
  });
  if (!visit) return null;
  if (now.getTime() - visit.seenAt.getTime() > ONE_VISIT_MS) return { seq: visit.seenSeq, at: visit.seenAt };
  const { sinceSeq: seq, sinceAt: at } = visit;
  return seq === null || at === null ? null : { seq, at };
}
