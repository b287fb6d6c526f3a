import { getDb } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Viewer } from '../auth/get-viewer';

/** Signs out one of one's own sessions, from its next request on. */
export async function endOwnSession(
  { userId }: Viewer,
  { sessionId }: { sessionId: string },
): Promise<{ ended: boolean }> {
  const db = await getDb();
  const { count } = await db.session.updateMany({
    where: { id: sessionId, userId, endedAt: null },
    data: { endedAt: new Date() },
  });
  if (count === 0) throw new Problem('NOT_FOUND', 'That session has ended already.');
  return { ended: true };
}
