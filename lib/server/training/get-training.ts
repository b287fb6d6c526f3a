import type { TrainingClaim } from '@/lib/contract/training';
import type { Tx } from '@/lib/db/database';
import { can } from '@/lib/domain/permissions';
import { canSeeKey } from '@/lib/domain/training';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { hasWrittenKey } from './has-written-key';
import { presentTrainingClaim } from './present-training';
import { requireTraining } from './refuse-training';

interface OnClaim {
  claimId: string;
}

/** One's own answer to a claim of a training case, and the key once one may know it. */
export async function getTraining(
  actor: Actor,
  db: Tx,
  { claimId }: OnClaim,
): Promise<TrainingClaim & { can: { setKey: boolean; answer: boolean } }> {
  authorise(actor, 'training.view');
  const claim = await readTrainingClaim(actor, db, { claimId });
  return {
    ...claim,
    can: {
      setKey: can('training.setKey', { actor }),
      answer:
        can('training.answer', { actor }) &&
        claim.hasKey &&
        claim.answer === null &&
        !(await hasWrittenKey(db, actor, claimId)),
    },
  };
}

/** The same without what may be done, for whoever has just done something. */
export async function readTrainingClaim(
  { workspaceId, userId, role }: Actor,
  db: Tx,
  { claimId }: OnClaim,
): Promise<TrainingClaim> {
  const claim = requireFound(
    await db.claim.findUnique({
      where: { workspaceId_id: { workspaceId, id: claimId } },
      include: { trainingKey: true, trainingAnswers: { where: { userId } } },
    }),
  );
  await requireTraining(db, claim);
  const [answer] = claim.trainingAnswers;
  const seesKey = canSeeKey({ role, answered: answer !== undefined });
  return presentTrainingClaim({ claim, key: claim.trainingKey, answer, seesKey });
}
