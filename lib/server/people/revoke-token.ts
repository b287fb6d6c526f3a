import { authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { runWrite, type WriteRequest } from '../core/write';

/** Ends one of one's own access tokens, from the next request on. */
export async function revokeToken(
  by: Pick<WriteRequest, 'actor' | 'idempotencyKey'>,
  input: { tokenId: string },
): Promise<{ revoked: boolean }> {
  const { workspaceId, userId } = by.actor;
  authorise(by.actor, 'tokens.manage', { belongsTo: userId });
  return runWrite({ ...by, procedure: 'tokens.revoke', input }, async ({ tx, now, record }) => {
    const where = { workspaceId, userId, id: input.tokenId, revokedAt: null };
    const token = requireFound(await tx.accessToken.findFirst({ where }));
    await tx.accessToken.updateMany({ where, data: { revokedAt: now } });
    record({ kind: 'token.revoked', subjectId: token.id, data: { role: token.role } });
    return { revoked: true };
  });
}
