import type { Decision } from '@/lib/contract/verdicts';
import type { Prisma, RatingScale, Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import type { DecidedVerdict, WordingDecision } from '@/lib/domain/decision';
import { refuseField } from '@/lib/domain/problem';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { refuseBlind } from '../claims/refuse-blind';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { requireDecidable } from '../stages/require-decidable';
import { settleStage } from '../stages/settle-stage';
import { refuseTraining } from '../training/refuse-training';
import { getCaseScale } from '../verdicts/get-case-scale';
import { readJudgement } from '../verdicts/read-judgement';
import { archiveDecision } from './archive-decision';
import { findDecision } from './present-decision';
import { writeFindings } from './write-findings';

interface Input {
  claimId: string;
  /** The version of the decision that this revises; null for the first. */
  version: number | null;
  rating: string;
  reason: unknown;
  wordings: WordingDecision[];
  /** An owner's reason for deciding although they judged the claim themselves. */
  exception?: string | null;
}

/**
 * Stores the desk's decision on a claim, or a new version of it. The reviewers' verdicts are kept with it as they stand
 * now, dissent included; passages whose wording does not hold become findings of their articles.
 */
export async function decideClaim(actor: Actor, write: Write, input: Input): Promise<Decision> {
  authorise(actor, 'decisions.decide');
  const { tx, now, newId, record } = write;
  const { claimId, version } = input;
  const { workspaceId, userId } = actor;
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  await refuseTraining(tx, claim, 'decisions');
  // Deciding shows the verdicts, so whoever has yet to judge independently must do that first.
  await refuseBlind(tx, actor, [claim]);
  await requireDecidable(actor, write, claim, input.exception ?? null);
  const scale = await getCaseScale(tx, claim);
  await refuseUnknownPassages(tx, actor, input);
  const content = {
    ...readJudgement(scale, input),
    wordings: input.wordings as unknown as Prisma.InputJsonArray,
    verdicts: (await freezeVerdicts(tx, actor, {
      claimId,
      scale,
      rating: input.rating,
    })) as unknown as Prisma.InputJsonArray,
    decidedById: userId,
    decidedAt: now,
  };

  const before = await tx.decision.findUnique({
    where: { workspaceId_claimId: { workspaceId, claimId } },
  });
  if (version === null) {
    const { count } = await tx.decision.createMany({
      data: [{ workspaceId, id: newId(), claimId, ...content }],
      skipDuplicates: true,
    });
    if (count === 0) refuseStale(await findDecision(tx, actor, claimId));
  } else {
    const { count } = await tx.decision.updateMany({
      where: { workspaceId, claimId, version },
      data: { ...content, version: version + 1, withdrawnAt: null },
    });
    if (count === 0 || before?.version !== version) refuseStale(await findDecision(tx, actor, claimId));
    await archiveDecision(tx, before);
  }

  const decision = requireFound(await findDecision(tx, actor, claimId));
  record({
    kind: decision.version === 1 ? 'decision.made' : 'decision.revised',
    caseId: claim.caseId,
    claimId,
    subjectId: decision.id,
    data: { label: claimLabel(claim), version: decision.version },
  });
  await writeFindings(actor, write, { claim, decisionId: decision.id, wordings: input.wordings });
  await settleStage(write, claim);
  return decision;
}

async function refuseUnknownPassages(
  tx: Tx,
  { workspaceId }: Actor,
  { claimId, wordings }: Pick<Input, 'claimId' | 'wordings'>,
): Promise<void> {
  if (new Set(wordings.map(({ detail }) => detail)).size !== wordings.length) {
    refuseField('wordings', 'Decide each detail once.');
  }
  for (const { detail, failing } of wordings) {
    if (new Set(failing.map(({ passageId }) => passageId)).size !== failing.length) {
      refuseField('wordings', `A passage was named twice for the detail “${detail}”.`);
    }
  }
  const wanted = new Set(wordings.flatMap(({ failing }) => failing.map(({ passageId }) => passageId)));
  const found = await tx.passage.findMany({
    where: { workspaceId, claimId, id: { in: [...wanted] }, removedAt: null, article: { removedAt: null } },
    select: { id: true, article: { select: { role: true } } },
  });
  if (found.length !== wanted.size) {
    refuseField(
      'wordings',
      'A passage you named is no longer marked for this claim. Look at the quotes again.',
    );
  }
  if (found.some(({ article }) => article.role === 'reference')) {
    refuseField('wordings', 'A reference is not under check: its wording cannot become a finding.');
  }
}

/** Ratings of another family of scales cannot be compared with the desk's, so they are kept but are no dissent. */
async function freezeVerdicts(
  tx: Tx,
  { workspaceId }: Actor,
  { claimId, scale, rating }: { claimId: string; scale: RatingScale; rating: string },
): Promise<DecidedVerdict[]> {
  const family = await tx.ratingScale.findMany({
    where: { workspaceId, familyId: scale.familyId },
    select: { id: true },
  });
  const verdicts = await tx.verdict.findMany({
    where: { workspaceId, claimId, withdrawnAt: null },
    orderBy: { submittedAt: 'asc' },
  });
  return verdicts.map((verdict) => ({
    verdictId: verdict.id,
    version: verdict.version,
    userId: verdict.userId,
    scaleId: verdict.scaleId,
    rating: verdict.rating,
    reasonText: verdict.reasonText,
    dissents: verdict.rating !== rating && family.some(({ id }) => id === verdict.scaleId),
  }));
}
