import type { Passage, Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadHiddenWork, wherePassageVisible } from './hidden-work';

/** A passage that is hidden from the actor is not there for them. */
export async function requireVisiblePassage(
  tx: Pick<Tx, '$queryRaw' | 'passage'>,
  actor: Actor,
  { workspaceId, id, claimId, authorId }: Pick<Passage, 'workspaceId' | 'id' | 'claimId' | 'authorId'>,
): Promise<void> {
  if (authorId === actor.userId) return;
  const hidden = await loadHiddenWork(tx, actor, { claimIds: [claimId] });
  const where = { workspaceId, id, ...wherePassageVisible(hidden) };
  requireFound(await tx.passage.findFirst({ where, select: { id: true } }));
}
