import type { Scale } from '@/lib/contract/scales';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { presentScales } from './present-scale';

/** All rating scales of the workspace with all their versions, the newest of each first, and how many cases use each. */
export async function listScales(actor: Actor, db: Tx): Promise<(Scale & { cases: number })[]> {
  authorise(actor, 'scales.view');
  const rows = await db.ratingScale.findMany({
    where: { workspaceId: actor.workspaceId },
    include: { _count: { select: { cases: true } } },
    orderBy: [{ familyId: 'asc' }, { version: 'desc' }],
  });
  return presentScales(rows).map((scale, index) => ({ ...scale, cases: rows[index]?._count.cases ?? 0 }));
}
