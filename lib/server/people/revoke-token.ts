import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';

/** Ends one of one's own access tokens, from the next request on. */
export async function revokeToken(
  actor: Actor,
  { tx, now, record }: Write,
  { tokenId }: { tokenId: string },
): Promise<{ revoked: boolean }> {
  const { workspaceId, userId } = actor;
  authorise(actor, 'tokens.manage', { belongsTo: userId });
  const where = { workspaceId, userId, id: tokenId, revokedAt: null };
  const token = requireFound(await tx.accessToken.findFirst({ where }));
  await tx.accessToken.updateMany({ where, data: { revokedAt: now } });
  record({ kind: 'token.revoked', subjectId: token.id, data: { role: token.role } });
  return { revoked: true };
}
