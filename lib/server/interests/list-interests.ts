import type { ConflictOfInterest } from '@/lib/contract/stages';
import type { Prisma, Tx } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import { type Actor, authorise } from '../core/actor';

/** Who is kept off which outlets and claims, by name. */
export async function listInterests(actor: Actor, db: Tx): Promise<ConflictOfInterest[]> {
  authorise(actor, 'interests.view');
  return loadInterests(actor, db, { withdrawnAt: null });
}

export async function loadInterests(
  actor: Actor,
  db: Tx,
  where: Prisma.ConflictOfInterestWhereInput,
): Promise<ConflictOfInterest[]> {
  const { workspaceId } = actor;
  const rows = await db.conflictOfInterest.findMany({
    where: { ...where, workspaceId },
    include: { user: { select: { id: true, name: true } } },
    orderBy: [{ user: { name: 'asc' } }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  const outlets = await db.outlet.findMany({
    where: { workspaceId, id: { in: rows.flatMap(({ outletId }) => outletId ?? []) } },
    select: { id: true, name: true },
  });
  const claims = await db.claim.findMany({
    where: { workspaceId, id: { in: rows.flatMap(({ claimId }) => claimId ?? []) } },
    select: { id: true, caseId: true, number: true, statement: true },
  });
  return rows.map(({ id, user, outletId, claimId, reason, version, createdAt }) => ({
    id,
    user,
    outlet: outlets.find((outlet) => outlet.id === outletId) ?? null,
    claim: claims.find((claim) => claim.id === claimId) ?? null,
    reason,
    version,
    createdAt: createdAt.toISOString(),
    can: listAbilities(['interests.withdraw'], { actor }),
  }));
}
