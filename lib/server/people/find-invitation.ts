import { getDb } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { hashSecret } from '../auth/one-time-token';
import { type InvitationTimes, readInvitationState } from './invitation-state';

/** The invitation that a link stands for, with its workspace, whatever its state. */
export async function findInvitation(secret: string) {
  const db = await getDb();
  return db.invitation.findUnique({ where: { tokenHash: hashSecret(secret) }, include: { workspace: true } });
}

/** The invitation that a link stands for, if it can still be accepted. */
export async function findOpenInvitation(secret: string) {
  const invitation = await findInvitation(secret);
  return invitation && readInvitationState(invitation, new Date()) === 'open' ? invitation : undefined;
}

/** Refuses an invitation that can no longer be accepted, saying why and what to do. */
export function refuseUnlessOpen(invitation: InvitationTimes, now: Date): void {
  const state = readInvitationState(invitation, now);
  if (state !== 'open') throw new Problem('RULE_BROKEN', closed[state], { rule: `invitation.${state}` });
}

const closed = {
  used: 'This invitation has been used. If it was you, sign in; if not, ask for another one.',
  revoked: 'This invitation was withdrawn. Ask whoever invited you for another one.',
  expired: 'This invitation has expired. Ask whoever invited you for another one.',
};
