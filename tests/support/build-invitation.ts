import { v7 as newId } from 'uuid';
import type { Db } from '@/lib/db/database';
import type { Role } from '@/lib/domain/role';
import { hashSecret, makeSecret } from '@/lib/server/auth/one-time-token';
import type { Actor } from '@/lib/server/core/actor';

interface Invitation {
  owner: Actor;
  role?: Role;
  email?: string | null;
  expiresAt?: Date;
}

/** An invitation to the workspace of its owner; answers the secret of its link. */
export async function buildInvitation(
  db: Db,
  { owner, role = 'reviewer', email = null, expiresAt = new Date(Date.now() + 3_600_000) }: Invitation,
): Promise<string> {
  const secret = makeSecret();
  const { workspaceId, userId: createdById } = owner;
  await db.invitation.create({
    data: { workspaceId, id: newId(), role, email, tokenHash: hashSecret(secret), createdById, expiresAt },
  });
  return secret;
}
