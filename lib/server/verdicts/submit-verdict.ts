import type { Verdict } from '@/lib/contract/verdicts';
import type { Prisma, Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { refuseField } from '@/lib/domain/problem';
import type { Seen } from '@/lib/domain/visibility';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { loadClaimViews } from '../visibility/load-views';
import { archiveVerdict } from './archive-verdict';
import { findOwnVerdict } from './find-own-verdict';
import { getCaseScale } from './get-case-scale';
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
export async function submitVerdict(
  actor: Actor,
  { tx, now, newId, record }: Write,
  input: Input,
): Promise<Verdict> {
  authorise(actor, 'verdicts.submit');
  const { claimId, version } = input;
  const { workspaceId, userId } = actor;
  const claim = await getClaimInUse(tx, actor, { claimId });
  const content = {
    ...readJudgement(await getCaseScale(tx, claim), input),
    confidence: await readConfidence(tx, actor, input.confidence),
    evidenceIds: await readEvidenceIds(tx, actor, input),
    seen: await describeSeen(tx, actor, claimId),
    stage: claim.stage,
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
  return verdict;
}

async function readConfidence(tx: Tx, actor: Actor, confidence: number | null): Promise<number | null> {
  if (confidence === null) return null;
  const workspace = requireFound(
    await tx.workspace.findUnique({ where: { id: actor.workspaceId }, select: { asksConfidence: true } }),
  );
  if (!workspace.asksConfidence) refuseField('confidence', 'This workspace does not ask how sure one is.');
  return confidence;
}

async function readEvidenceIds(
  tx: Tx,
  { workspaceId }: Actor,
  { claimId, evidenceIds }: Pick<Input, 'claimId' | 'evidenceIds'>,
): Promise<string[]> {
  const wanted = [...new Set(evidenceIds)];
  const links = await tx.evidenceLink.findMany({
    where: {
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

async function describeSeen(tx: Tx, actor: Actor, claimId: string): Promise<Prisma.InputJsonObject> {
  const view = requireFound((await loadClaimViews(tx, actor, { claimIds: [claimId] })).get(claimId));
  const verdicts = view.others
    ? await tx.verdict.findMany({
        where: {
          workspaceId: actor.workspaceId,
          claimId,
          withdrawnAt: null,
          userId: { not: actor.userId },
        },
        select: { id: true, version: true },
        orderBy: { submittedAt: 'asc' },
      })
    : [];
  return { stage: view.stage, others: view.others, verdicts } satisfies Seen;
}
