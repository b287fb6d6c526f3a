import { Prisma, type Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';

/**
 * Refuses to take the last owner from a workspace. Locks the owners' rows, so that two owners who remove each other at
 * once cannot both succeed.
 */
export async function refuseLastOwner(
  tx: Tx,
  { workspaceId, userId }: { workspaceId: string; userId: string },
) {
  const owners = await tx.$queryRaw<{ userId: string }[]>(Prisma.sql`
    SELECT "userId" FROM "Membership"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "role" = 'owner' AND "removedAt" IS NULL
    ORDER BY "userId" FOR UPDATE`);
  if (owners.some((owner) => owner.userId !== userId)) return;
  throw new Problem('RULE_BROKEN', 'A workspace needs an owner. Make somebody else an owner first.', {
    rule: 'owner.last',
  });
}
