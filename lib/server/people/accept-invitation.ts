import { v7 as newId } from 'uuid';
import type { Tx } from '@/lib/db/database';
import { normalizeEmail } from '@/lib/domain/email';
import { Problem } from '@/lib/domain/problem';
import type { Role } from '@/lib/domain/role';
import { hashSecret } from '../auth/one-time-token';
import { hashPassword } from '../auth/password';
import { runWrite } from '../core/write';
import { findInvitation, refuseUnlessOpen } from './find-invitation';

/** Who accepts: somebody signed in, a new person with a password, or one who has proven their address another way. */
export type Guest =
  | { kind: 'viewer'; userId: string; name: string; email: string }
  | { kind: 'new'; name: string; email: string; password: string }
  | { kind: 'proven'; name: string; email: string };

/** Makes a person a member of the workspace that an invitation is for, and a new one an account. */
export async function acceptInvitation({ secret, as: guest }: { secret: string; as: Guest }) {
  const invitation = await findInvitation(secret);
  if (!invitation)
    throw new Problem('NOT_FOUND', 'This invitation does not exist. Check that the link is whole.');
  refuseUnlessOpen(invitation, new Date());
  const email = normalizeEmail(guest.email);
  if (invitation.email !== null && invitation.email !== email) {
    throw new Problem('RULE_BROKEN', `This invitation is for ${invitation.email} only.`, {
      rule: 'invitation.other-email',
    });
  }
  const passwordHash = guest.kind === 'new' ? await hashPassword(guest.password) : null;
  const userId = guest.kind === 'viewer' ? guest.userId : newId();
  const { workspace, role } = invitation;
  const actor = {
    userId,
    name: guest.name,
    email,
    workspaceId: workspace.id,
    workspaceSlug: workspace.slug,
    role,
    via: 'session' as const,
  };
  await runWrite(
    { actor, procedure: 'invitations.accept', input: { invitationId: invitation.id } },
    async ({ tx, now, record }) => {
      await useUp(tx, { secret, userId, now });
      if (guest.kind !== 'viewer') {
        // Whoever the owner named by address counts as proven: the owner knows who got the link.
        const emailProvenAt = guest.kind === 'proven' || invitation.email !== null ? now : null;
        await createUser(tx, { id: userId, email, name: guest.name, passwordHash, emailProvenAt });
      }
      await join(tx, { workspaceId: workspace.id, userId, role });
      record({ kind: 'member.joined', subjectId: userId, data: { name: guest.name, role } });
      return {};
    },
  );
  return { userId, workspace: workspace.slug };
}

/** Of two people with one link, only one gets in: the update takes the row's lock and looks again. */
async function useUp(
  tx: Tx,
  { secret, userId, now }: { secret: string; userId: string; now: Date },
): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { tokenHash: hashSecret(secret), usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now, usedById: userId },
  });
  if (count === 1) return;
  refuseUnlessOpen(await tx.invitation.findUniqueOrThrow({ where: { tokenHash: hashSecret(secret) } }), now);
}

interface NewUser {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
  emailProvenAt: Date | null;
}

async function createUser(tx: Tx, user: NewUser): Promise<void> {
  const { count } = await tx.user.createMany({ data: [user], skipDuplicates: true });
  if (count === 1) return;
  throw new Problem(
    'RULE_BROKEN',
    `${user.email} has an account already. Sign in, then open this link again.`,
    {
      rule: 'account.exists',
    },
  );
}

/** A member who was removed earlier comes back to the same row, and to what they once made. */
async function join(
  tx: Tx,
  { workspaceId, userId, role }: { workspaceId: string; userId: string; role: Role },
): Promise<void> {
  const key = { workspaceId_userId: { workspaceId, userId } };
  const earlier = await tx.membership.findUnique({ where: key });
  if (!earlier) {
    await tx.membership.create({ data: { workspaceId, userId, role } });
    return;
  }
  if (earlier.removedAt === null) {
    throw new Problem('RULE_BROKEN', 'You belong to this workspace already.', { rule: 'member.already' });
  }
  await tx.membership.update({
    where: key,
    data: { role, removedAt: null, version: { increment: 1 } },
  });
}
