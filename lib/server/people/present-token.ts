import type { Role } from '@/lib/domain/role';

interface TokenRow {
  id: string;
  name: string;
  role: Role;
  lastFour: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/** A token as its holder sees it: enough to tell which one it is, not enough to use it. */
export function presentToken({ id, name, role, lastFour, createdAt, expiresAt, lastUsedAt }: TokenRow) {
  return {
    id,
    name,
    role,
    lastFour,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
