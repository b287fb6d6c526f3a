import { getDb } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { findViewer } from '../auth/get-viewer';
import { findInvitation, refuseUnlessOpen } from './find-invitation';

/** What the page behind an invitation link shows before somebody accepts. */
export async function previewInvitation({ headers }: { headers: Headers }, secret: string) {
  const invitation = await findInvitation(secret);
  if (!invitation)
    throw new Problem('NOT_FOUND', 'This invitation does not exist. Check that the link is whole.');
  const viewer = await findViewer({ headers });
  // Whoever comes back to the link they have used only wants to get in.
  if (viewer && invitation.usedById === viewer.userId) {
    throw new Problem('RULE_BROKEN', 'You have accepted this invitation.', {
      rule: 'invitation.accepted',
      current: { workspace: invitation.workspace.slug },
    });
  }
  refuseUnlessOpen(invitation, new Date());
  const db = await getDb();
  const inviter = await db.user.findUniqueOrThrow({ where: { id: invitation.createdById } });
  return {
    workspaceName: invitation.workspace.name,
    role: invitation.role,
    email: invitation.email,
    invitedBy: inviter.name,
    expiresAt: invitation.expiresAt.toISOString(),
    signedInAs: viewer?.email ?? null,
  };
}
