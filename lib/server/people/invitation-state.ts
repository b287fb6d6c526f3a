export interface InvitationTimes {
  usedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

/** Where an invitation stands. */
export function readInvitationState(
  { usedAt, revokedAt, expiresAt }: InvitationTimes,
  now: Date,
): InvitationState {
  if (usedAt) return 'used';
  if (revokedAt) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}
