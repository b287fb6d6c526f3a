import { authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { runWrite, type WriteRequest } from '../core/write';
import { refuseUnlessOpen } from './find-invitation';
import { presentInvitation } from './present-invitation';

/** Takes an invitation back that nobody has used. */
export async function revokeInvitation(
  by: Pick<WriteRequest, 'actor' | 'idempotencyKey'>,
  input: { invitationId: string },
) {
  authorise(by.actor, 'invitations.revoke');
  return runWrite({ ...by, procedure: 'invitations.revoke', input }, async ({ tx, now, record }) => {
    const { workspaceId } = by.actor;
    const key = { workspaceId_id: { workspaceId, id: input.invitationId } };
    await tx.invitation.updateMany({
      where: { workspaceId, id: input.invitationId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
    });
    const row = requireFound(await tx.invitation.findUnique({ where: key }));
    if (row.revokedAt?.getTime() !== now.getTime()) refuseUnlessOpen(row, now);
    const creator = await tx.user.findUniqueOrThrow({ where: { id: row.createdById } });
    record({ kind: 'invitation.revoked', subjectId: row.id, data: { role: row.role } });
    return presentInvitation(row, { id: creator.id, name: creator.name }, now);
  });
}
