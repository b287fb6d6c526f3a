import { getDb } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { presentToken } from './present-token';

/** One's own access tokens in this workspace that are not revoked, newest first. */
export async function listTokens(actor: Actor) {
  const { workspaceId, userId } = actor;
  authorise(actor, 'tokens.manage', { belongsTo: userId });
  const db = await getDb();
  const rows = await db.accessToken.findMany({
    where: { workspaceId, userId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(presentToken);
}
