import type { Role } from '@/lib/domain/role';
import type { Mail } from './mail';

interface Invitation {
  to: string;
  url: string;
  invitedBy: string;
  workspaceId: string;
  workspaceName: string;
  role: Role;
  days: number;
}

/** The mail with an invitation to a workspace. */
export function writeInvitationMail(invitation: Invitation): Mail {
  const { to, url, invitedBy, workspaceId, workspaceName, role, days } = invitation;
  const article = /^[eo]/.test(role) ? 'an' : 'a';
  return {
    to,
    workspaceId,
    // A name may hold a line break that somebody pasted; a subject is one line.
    subject: `${invitedBy} invites you to ${workspaceName}`.replace(/\s+/g, ' '),
    text: [
      `${invitedBy} invites you to work on ${workspaceName} in Variorum as ${article} ${role}.`,
      url,
      `The link works once, for ${days === 1 ? 'one day' : `${days} days`}.`,
    ].join('\n\n'),
  };
}
