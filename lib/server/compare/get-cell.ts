import type { Db } from '@/lib/db/database';
import { getClaimAcross } from '../claims/get-claim-across';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';

/** One cell of the matrix with its quotes, and who has read the article. */
export async function getCell(
  actor: Actor,
  db: Db,
  { claimId, articleId }: { claimId: string; articleId: string },
) {
  const [cell] = await getClaimAcross(actor, db, { claimId, articleId });
  const { state, passages, silence } = requireFound(cell);
  const { workspaceId } = actor;
  const readers = await db.readProgress.findMany({
    where: { workspaceId, articleId, status: 'read' },
    include: { user: { select: { id: true, name: true } } },
    orderBy: { userId: 'asc' },
  });
  return { state, passages, silence, readers: readers.map(({ user }) => user) };
}
