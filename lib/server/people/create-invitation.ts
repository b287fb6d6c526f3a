import { normalizeEmail } from '@/lib/domain/email';
import type { Role } from '@/lib/domain/role';
import { logAuthError } from '../auth/log-auth-error';
import { hashSecret, makeSecretFor } from '../auth/one-time-token';
import { findShareableOrigin, isLoopback } from '../auth/origin';
import { type Actor, authorise } from '../core/actor';
import type { RequestContext } from '../core/request-context';
import { requireFound } from '../core/stale';
import { runWrite } from '../core/write';
import { writeInvitationMail } from '../mail/invitation-mail';
import type { Mail } from '../mail/mail';
import { hasMailServer, sendMail } from '../mail/send-mail';
import { presentInvitation } from './present-invitation';

export interface NewInvitation {
  role: Role;
  email?: string;
  days: number;
}

/**
 * Makes a link that lets one person into the workspace, and mails it when an address is given. The link is in this
 * answer and in that mail, and nowhere else.
 */
export async function createInvitation(
  actor: Actor,
  { headers, idempotencyKey }: Pick<RequestContext, 'headers' | 'idempotencyKey'>,
  input: NewInvitation,
) {
  authorise(actor, 'members.invite');
  const request = { actor, idempotencyKey, procedure: 'invitations.create', input };
  const secret = makeSecretFor(request);
  const origin = findShareableOrigin(headers);
  const url = `${origin}/join/${secret}`;
  const email = input.email === undefined ? null : normalizeEmail(input.email);
  let mail: Mail | undefined;

  const invitation = await runWrite(request, async ({ tx, now, newId, record }) => {
    const expiresAt = new Date(now.getTime() + input.days * 24 * 60 * 60 * 1000);
    const { workspaceId, userId: createdById } = actor;
    const row = await tx.invitation.create({
      data: {
        workspaceId,
        id: newId(),
        role: input.role,
        email,
        tokenHash: hashSecret(secret),
        createdById,
        createdAt: now,
        expiresAt,
      },
    });
    if (email !== null) {
      const { name } = requireFound(await tx.workspace.findUnique({ where: { id: workspaceId } }));
      const { role, days } = input;
      mail = writeInvitationMail({
        to: email,
        url,
        invitedBy: actor.name,
        workspaceId,
        workspaceName: name,
        role,
        days,
      });
    }
    record({ kind: 'member.invited', subjectId: row.id, data: { role: row.role } });
    return presentInvitation(row, { id: actor.userId, name: actor.name }, now);
  });
  return { invitation, url, onlyThisMachine: isLoopback(origin), mail: await deliver(mail) };
}

/** A mail that does not go out leaves the invitation standing: its link is on the screen. */
async function deliver(mail: Mail | undefined): Promise<'sent' | 'outbox' | 'failed' | 'none'> {
  if (!mail) return 'none';
  try {
    await sendMail(mail);
    return hasMailServer() ? 'sent' : 'outbox';
  } catch (error) {
    logAuthError('INVITATION_NOT_MAILED', error);
    return 'failed';
  }
}
