import { NIL } from 'uuid';
import type { Actor } from './actor';

/** Whoever an activity names that nobody did: the product itself, by its rules. */
export const SYSTEM = { id: NIL, name: 'Variorum' } as const;

/** Acts in a workspace for the product itself. No use case that asks for permission takes it. */
export function actAsSystem(workspaceId: string): Actor {
  return {
    userId: SYSTEM.id,
    name: SYSTEM.name,
    email: '',
    workspaceId,
    workspaceSlug: '',
    role: 'observer',
    via: 'session',
  };
}
