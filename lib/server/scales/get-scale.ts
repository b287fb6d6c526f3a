import type { Scale } from '@/lib/contract/scales';
import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { presentScales } from './present-scale';

/** One version of a rating scale of the workspace. */
export async function getScale(tx: Tx, { workspaceId }: Actor, scaleId: string): Promise<Scale> {
  const { familyId } = requireFound(
    await tx.ratingScale.findUnique({ where: { workspaceId_id: { workspaceId, id: scaleId } } }),
  );
  const family = await tx.ratingScale.findMany({ where: { workspaceId, familyId } });
  return requireFound(presentScales(family).find(({ id }) => id === scaleId));
}
