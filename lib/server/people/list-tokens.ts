import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { presentToken } from './present-token';

/** One's own access tokens in this workspace that are not revoked, newest first. */
export async function listTokens(actor: Actor, db: Db) {
  const { workspaceId, userId } = actor;
  authorise(actor, 'tokens.manage', { belongsTo: userId });
  const rows = await db.accessToken.findMany({
    where: { workspaceId, userId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(presentToken);
}
