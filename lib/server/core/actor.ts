import { type Action, can, type PermissionFacts } from '@/lib/domain/permissions';
import { Problem } from '@/lib/domain/problem';
import type { Role } from '@/lib/domain/role';

/** Who acts in which workspace, read anew on each request. Every use case takes it first. */
export interface Actor {
  userId: string;
  name: string;
  email: string;
  workspaceId: string;
  workspaceSlug: string;
  role: Role;
  via: 'session' | 'token';
}

/** Refuses what the permission table does not allow. A use case calls it before it changes anything. */
export function authorise(actor: Actor, action: Action, facts: PermissionFacts = {}): void {
  if (!can(action, { actor, ...facts })) throw new Problem('FORBIDDEN');
}
