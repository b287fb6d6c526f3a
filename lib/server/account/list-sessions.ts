import { getDb } from '@/lib/db/database';
import type { Viewer } from '../auth/get-viewer';

/** Where one is signed in, the most recently used first. */
export async function listSessions({ userId, sessionId }: Viewer) {
  const db = await getDb();
  const rows = await db.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ id, userAgent, address, createdAt, lastSeenAt }) => ({
    id,
    userAgent,
    address,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === sessionId,
  }));
}
