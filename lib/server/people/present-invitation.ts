import type { Role } from '@/lib/domain/role';
import { type InvitationTimes, readInvitationState } from './invitation-state';

interface InvitationRow extends InvitationTimes {
  id: string;
  role: Role;
  email: string | null;
  createdAt: Date;
}

/** An invitation as the members' page lists it. Its link was shown once and cannot be shown again. */
export function presentInvitation(row: InvitationRow, createdBy: { id: string; name: string }, now: Date) {
  return {
    id: row.id,
    role: row.role,
    email: row.email,
    createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: readInvitationState(row, now),
  };
}
