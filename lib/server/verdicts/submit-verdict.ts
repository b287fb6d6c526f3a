import type { Verdict } from '@/lib/contract/verdicts';
import type { Prisma, Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { refuseField } from '@/lib/domain/problem';
import type { Seen } from '@/lib/domain/visibility';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { enterStage, fulfilPlace, type TakenPlace } from '../stages/enter-stage';
import { refuseTraining } from '../training/refuse-training';
import { loadHiddenWork, whereLinkVisible } from '../visibility/hidden-work';
import { loadClaimViews } from '../visibility/load-views';
import { archiveVerdict } from './archive-verdict';
import { findOwnVerdict } from './find-own-verdict';
import { getCaseScale } from './get-case-scale';
import { readConfidence } from './read-confidence';
import { readJudgement } from './read-judgement';

interface Input {
  claimId: string;
  /** The version of one's own verdict that this revises; null for the first. */
  version: number | null;
  rating: string;
  reason: unknown;
  confidence: number | null;
  evidenceIds: string[];
}

/**
 * Stores one's judgement of a claim, or a new version of it, with what one could see of others' work at that moment.
 * A withdrawn verdict is given again in the same way: it is revised.
 */
export async function submitVerdict(actor: Actor, write: Write, input: Input): Promise<Verdict> {
  authorise(actor, 'verdicts.submit');
  const { tx, now, newId, record } = write;
  const { claimId, version } = input;
  const { workspaceId, userId } = actor;
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  await refuseTraining(tx, claim, 'verdicts');
  const place = await enterStage(actor, write, claim);
  const content = {
    ...readJudgement(await getCaseScale(tx, claim), input),
    confidence: await readConfidence(tx, actor, input.confidence),
    evidenceIds: await readEvidenceIds(tx, actor, input),
    seen: await describeSeen(tx, actor, claimId, place),
    stage: place?.stage ?? claim.stage,
    submittedAt: now,
  };

  const before = await tx.verdict.findUnique({
    where: { workspaceId_claimId_userId: { workspaceId, claimId, userId } },
  });
  if (version === null) {
    // Two first verdicts of one person at once: the later one finds the row and changes nothing.
    const { count } = await tx.verdict.createMany({
      data: [{ workspaceId, id: newId(), claimId, userId, ...content }],
      skipDuplicates: true,
    });
    if (count === 0) refuseStale(await findOwnVerdict(tx, actor, claimId));
  } else {
    const { count } = await tx.verdict.updateMany({
      where: { workspaceId, claimId, userId, version },
      data: { ...content, version: version + 1, withdrawnAt: null },
    });
    if (count === 0 || before?.version !== version) refuseStale(await findOwnVerdict(tx, actor, claimId));
    if (before.withdrawnAt === null) await archiveVerdict(tx, before);
  }

  const verdict = requireFound(await findOwnVerdict(tx, actor, claimId));
  record({
    kind: verdict.version === 1 ? 'verdict.submitted' : 'verdict.revised',
    caseId: claim.caseId,
    claimId,
    subjectId: verdict.id,
    data: { label: claimLabel(claim), version: verdict.version },
  });
  await fulfilPlace(write, claim, { place, version: verdict.version });
  return verdict;
}

async function readEvidenceIds(
  tx: Tx,
  actor: Actor,
  { claimId, evidenceIds }: Pick<Input, 'claimId' | 'evidenceIds'>,
): Promise<string[]> {
  const wanted = [...new Set(evidenceIds)];
  if (wanted.length === 0) return wanted;
  const { workspaceId } = actor;
  const hidden = await loadHiddenWork(tx, actor, { claimIds: [claimId] });
  const links = await tx.evidenceLink.findMany({
    where: {
      ...whereLinkVisible(hidden),
      workspaceId,
      claimId,
      evidenceId: { in: wanted },
      removedAt: null,
      evidence: { withdrawnAt: null },
    },
    select: { evidenceId: true },
  });
  const linked = new Set(links.map(({ evidenceId }) => evidenceId));
  if (!wanted.every((id) => linked.has(id))) {
    refuseField(
      'evidenceIds',
      'Some of the evidence is no longer linked to this claim. Choose again what your verdict rests on.',
    );
  }
  return wanted;
}

/** What stood open to this person; whoever had seen others' verdicts before stays known as such. */
async function describeSeen(
  tx: Tx,
  actor: Actor,
  claimId: string,
  place: TakenPlace | undefined,
): Promise<Prisma.InputJsonObject> {
  const { workspaceId, userId } = actor;
  const view = requireFound((await loadClaimViews(tx, actor, { claimIds: [claimId] })).get(claimId));
  const ofOthers = { workspaceId, claimId, userId: { not: userId } };
  const verdicts = view.others
    ? await tx.verdict.findMany({
        where: { ...ofOthers, withdrawnAt: null },
        select: { id: true, version: true },
        orderBy: { submittedAt: 'asc' },
      })
    : [];
  const judged = await tx.verdict.count({ where: { workspaceId, claimId, userId } });
  const before = judged > 0 && (await tx.verdict.count({ where: ofOthers })) > 0;
  return {
    stage: place?.stage ?? view.stage,
    others: view.others,
    verdicts,
    work: { ...view.work },
    before: before || place?.sawOthers === true,
  } satisfies Seen;
}
