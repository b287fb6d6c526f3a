import type { Tx } from '@/lib/db/database';
import { can } from '@/lib/domain/permissions';
import { refuseField } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';

/** A question can only wait for somebody of this workspace who may answer it. */
export async function requireOwner(
  tx: Pick<Tx, 'membership'>,
  { workspaceId }: Actor,
  ownerId: string | null | undefined,
): Promise<void> {
  if (!ownerId) return;
  const member = await tx.membership.findFirst({ where: { workspaceId, userId: ownerId, removedAt: null } });
  if (!member || !can('evidence.edit', { actor: { userId: ownerId, role: member.role } }))
    refuseField('ownerId', 'Choose somebody of this workspace who may answer questions.');
}
