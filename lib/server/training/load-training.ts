import type { TrainingResult } from '@/lib/contract/training';
import type { Prisma, Tx } from '@/lib/db/database';
import { canSeeKey, compareWithKey } from '@/lib/domain/training';
import { loadScaleFamily } from '../agreement/load-scale-family';
import { SEED } from '../agreement/seed';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { presentTrainingClaim } from './present-training';
import { refuseInTraining } from './refuse-training';

const parts = { trainingKey: true, trainingAnswers: true } as const satisfies Prisma.ClaimInclude;
type ClaimInTraining = Prisma.ClaimGetPayload<{ include: typeof parts }>;

export interface LoadedTraining {
  /** Of the case, withdrawn and merged ones left out, by number. */
  claims: ClaimInTraining[];
  /** All ratings of the scale, in order. */
  categories: readonly string[];
}

/** The key of a training case with all answers: only what a viewer may know of it may be made of this. */
export async function loadTraining(
  { workspaceId }: Actor,
  db: Tx,
  { caseId }: { caseId: string },
): Promise<LoadedTraining> {
  const { training, scale } = requireFound(
    await db.case.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { training: true, scale: true },
    }),
  );
  if (!training) refuseInTraining('not_training');
  const claims = await db.claim.findMany({
    where: { workspaceId, caseId, withdrawnAt: null, mergedIntoId: null },
    include: parts,
    orderBy: { number: 'asc' },
  });
  const family = await loadScaleFamily(db, workspaceId, scale);
  return { claims, categories: family.scale.keys };
}

/** How the answers of one person compare with the key, as the viewer may know it. */
export function resultOf(
  { claims, categories }: LoadedTraining,
  { userId, viewer }: { userId: string; viewer: Actor },
): TrainingResult {
  const keyed = claims.filter(({ trainingKey }) => trainingKey !== null);
  const answers = keyed.flatMap(({ trainingAnswers }) =>
    trainingAnswers.filter((one) => one.userId === userId),
  );
  const { group, ...counts } = compareWithKey({
    keys: keyed.flatMap(({ id, trainingKey }) =>
      trainingKey ? [{ claimId: id, rating: trainingKey.rating }] : [],
    ),
    answers,
    categories,
    seed: SEED,
  });
  return {
    ...counts,
    group,
    claims: keyed.map((claim) => {
      const answer = answers.find(({ claimId }) => claimId === claim.id);
      const ownAnswer = viewer.userId === userId && answer !== undefined;
      const seesKey = canSeeKey({ role: viewer.role, answered: ownAnswer });
      return presentTrainingClaim({ claim, key: claim.trainingKey, answer, seesKey });
    }),
  };
}
