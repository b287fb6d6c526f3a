import type { TrainingKey as KeyAnswer } from '@/lib/contract/training';
import type { TrainingKey, Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { getCaseScale } from '../verdicts/get-case-scale';
import { readJudgement } from '../verdicts/read-judgement';
import { presentKey } from './present-training';
import { requireTraining } from './refuse-training';

interface Input {
  claimId: string;
  /** The version of the key that this replaces; null for the first. */
  version: number | null;
  rating: string;
  reason: unknown;
}

/** Stores the known verdict on a claim of a training case. Answers that were given before are compared with it anew. */
export async function setKey(actor: Actor, write: Write, input: Input): Promise<KeyAnswer> {
  authorise(actor, 'training.setKey');
  const { tx, now, record } = write;
  const { workspaceId, userId } = actor;
  const { claimId, version } = input;
  // Locked against answers too: each is kept with the version of the key that it was given against.
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  await requireTraining(tx, claim);
  const before = await findKey(tx, actor, claimId);
  if ((before?.version ?? null) !== version) refuseStale(before && presentKey(before));
  const content = {
    ...readJudgement(await getCaseScale(tx, claim), input),
    version: (version ?? 0) + 1,
    authorId: userId,
    setAt: now,
  };
  if (before) await keepVersion(tx, before);
  await tx.trainingKey.upsert({
    where: { workspaceId_claimId: { workspaceId, claimId } },
    create: { workspaceId, claimId, ...content },
    update: content,
  });
  record({
    kind: 'training.key_set',
    caseId: claim.caseId,
    claimId,
    subjectId: claimId,
    data: { label: claimLabel(claim), version: content.version },
  });
  return presentKey(requireFound(await findKey(tx, actor, claimId)));
}

function findKey(tx: Tx, { workspaceId }: Actor, claimId: string): Promise<TrainingKey | null> {
  return tx.trainingKey.findUnique({ where: { workspaceId_claimId: { workspaceId, claimId } } });
}

async function keepVersion(tx: Tx, { reason, ...before }: TrainingKey): Promise<void> {
  // A checked document was stored, which is never the null of JSON.
  await tx.trainingKeyVersion.create({ data: { ...before, reason: reason as object } });
}
