import type { TrainingClaim } from '@/lib/contract/training';
import { claimLabel } from '@/lib/domain/claim-label';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { getCaseScale } from '../verdicts/get-case-scale';
import { readConfidence } from '../verdicts/read-confidence';
import { readJudgement } from '../verdicts/read-judgement';
import { readTrainingClaim } from './get-training';
import { hasWrittenKey } from './has-written-key';
import { refuseInTraining, requireTraining } from './refuse-training';

interface Input {
  claimId: string;
  rating: string;
  reason: unknown;
  confidence: number | null;
}

/** Stores one's answer to a claim of a training case, once and for good, and answers with the key beside it. */
export async function answerClaim(actor: Actor, write: Write, input: Input): Promise<TrainingClaim> {
  authorise(actor, 'training.answer');
  const { tx, now, newId, record } = write;
  const { workspaceId, userId } = actor;
  const { claimId } = input;
  const claim = await getClaimInUse(tx, actor, { claimId });
  await requireTraining(tx, claim);
  const key = await tx.trainingKey.findUnique({
    where: { workspaceId_claimId: { workspaceId, claimId } },
    select: { version: true },
  });
  if (!key) refuseInTraining('no_key');
  if (await hasWrittenKey(tx, actor, claimId)) refuseInTraining('wrote_key');
  const id = newId();
  const { count } = await tx.trainingAnswer.createMany({
    data: [
      {
        workspaceId,
        id,
        claimId,
        userId,
        ...readJudgement(await getCaseScale(tx, claim), input),
        confidence: await readConfidence(tx, actor, input.confidence),
        keyVersion: key.version,
        submittedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) refuseInTraining('answered');
  record({
    kind: 'training.answered',
    caseId: claim.caseId,
    claimId,
    subjectId: id,
    data: { label: claimLabel(claim) },
  });
  return readTrainingClaim(actor, tx, { claimId });
}
