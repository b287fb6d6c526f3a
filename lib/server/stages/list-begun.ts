import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';

/** Claims that somebody judged, decided, holds or has opened: their rules may not change under them. */
export async function listBegun(
  tx: Tx,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  claimIds: string[],
): Promise<ReadonlySet<string>> {
  const of = { workspaceId, claimId: { in: claimIds } };
  const found = [
    await tx.verdict.findMany({ where: of, select: { claimId: true } }),
    await tx.decision.findMany({ where: of, select: { claimId: true } }),
    await tx.assignment.findMany({ where: { ...of, releasedAt: null }, select: { claimId: true } }),
    await tx.stageMove.findMany({ where: of, select: { claimId: true } }),
  ];
  return new Set(found.flat().map(({ claimId }) => claimId));
}
