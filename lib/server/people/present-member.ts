import { listAbilities } from '@/lib/domain/permissions';
import type { Role } from '@/lib/domain/role';
import type { Actor } from '../core/actor';

interface MemberRow {
  userId: string;
  role: Role;
  version: number;
  createdAt: Date;
  user: { name: string; email: string };
}

/** A member as the members' page shows them, with what the viewer may do to them. */
export function presentMember(actor: Actor, { userId, role, version, createdAt, user }: MemberRow) {
  return {
    id: userId,
    name: user.name,
    email: user.email,
    role,
    version,
    joinedAt: createdAt.toISOString(),
    can: listAbilities(['members.changeRole', 'members.remove'], { actor, belongsTo: userId }),
  };
}
