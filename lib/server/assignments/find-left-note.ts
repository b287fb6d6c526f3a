import type { Claim, Tx } from '@/lib/db/database';
import type { Stage } from '@/lib/domain/stage';

interface LeftNote {
  handOverNote: string;
  handedFromId: string | null;
}

/** What was written when the last holder of such a place went back to the pool, for whoever takes it up. */
export async function findLeftNote(
  tx: Pick<Tx, 'assignment'>,
  { workspaceId, id: claimId }: Pick<Claim, 'workspaceId' | 'id'>,
  stage: Stage,
): Promise<LeftNote> {
  const last = await tx.assignment.findFirst({
    where: { workspaceId, claimId, stage, releasedAt: { not: null } },
    orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
  });
  // A place that went to a person has the note it came with, and its reason says to whom it went.
  if (!last || last.handOverNote === '' || last.handOverNote !== last.releaseReason) {
    return { handOverNote: '', handedFromId: null };
  }
  const taken = await tx.assignment.count({
    where: {
      workspaceId,
      claimId,
      stage,
      handedFromId: last.userId,
      createdAt: { gte: last.releasedAt ?? undefined },
    },
  });
  return taken > 0
    ? { handOverNote: '', handedFromId: null }
    : { handOverNote: last.handOverNote, handedFromId: last.userId };
}
