import type { TrainingResult } from '@/lib/contract/training';
import type { Tx } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import { type Actor, authorise } from '../core/actor';
import { loadTraining, resultOf } from './load-training';

/** How one's own answers in a training case compare with the key. */
export async function getResult(
  actor: Actor,
  db: Tx,
  { caseId }: { caseId: string },
): Promise<TrainingResult & { claimsWithoutKey: number; can: Record<string, boolean> }> {
  authorise(actor, 'training.view');
  const loaded = await loadTraining(actor, db, { caseId });
  const result = resultOf(loaded, { userId: actor.userId, viewer: actor });
  return {
    ...result,
    claimsWithoutKey: loaded.claims.length - result.of,
    can: listAbilities(['training.setKey', 'training.admit'], { actor }),
  };
}
