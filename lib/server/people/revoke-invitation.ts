import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { refuseUnlessOpen } from './find-invitation';
import { presentInvitation } from './present-invitation';

/** Takes an invitation back that nobody has used. */
export async function revokeInvitation(
  actor: Actor,
  { tx, now, record }: Write,
  { invitationId: id }: { invitationId: string },
) {
  authorise(actor, 'invitations.revoke');
  const { workspaceId } = actor;
  const { count } = await tx.invitation.updateMany({
    where: { workspaceId, id, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
  });
  const row = requireFound(
    await tx.invitation.findUnique({ where: { workspaceId_id: { workspaceId, id } } }),
  );
  if (count === 0) refuseUnlessOpen(row, now);
  const creator = await tx.user.findUniqueOrThrow({ where: { id: row.createdById } });
  record({ kind: 'invitation.revoked', subjectId: id, data: { role: row.role } });
  return presentInvitation(row, { id: creator.id, name: creator.name }, now);
}
