import type { ClaimRow } from '@/lib/contract/claims';
import type { Claim } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { getClaim } from './get-claim';
import { getClaimInUse } from './get-claim-in-use';
import { moveCells, moveEvidence, movePassages, moveThreads } from './move-work';
import type { MovedWork } from './moved-work';
import { refuseBlind } from './refuse-blind';
import { refuseDecided } from './refuse-decided';

interface Input {
  claimId: string;
  version: number;
  intoClaimId: string;
}

/**
 * Merges a claim into another one of its case: passages, evidence, assignments, cell judgements and talk go over. Verdicts
 * stay with the claim they judged, with what is said of them, and so do its confirmed silences: nobody looked for the other wording.
 */
export async function mergeClaims(
  actor: Actor,
  write: Write,
  { claimId, version, intoClaimId }: Input,
): Promise<{ moveId: string; claim: ClaimRow }> {
  authorise(actor, 'claims.merge');
  const { tx, now, newId, record } = write;
  const { workspaceId } = actor;
  if (claimId === intoClaimId)
    throw new Problem('RULE_BROKEN', 'A claim cannot be merged into itself.', { rule: 'same_claim' });
  // Always locked in the same order, so that two merges against each other do not wait for one another.
  const claims = new Map<string, Claim>();
  for (const id of [claimId, intoClaimId].sort())
    claims.set(id, await getClaimInUse(tx, actor, { claimId: id, forChange: true }));
  const from = claims.get(claimId);
  const into = claims.get(intoClaimId);
  if (!from || !into || from.caseId !== into.caseId) throw new Problem('NOT_FOUND');
  if (from.version !== version) refuseStale(await getClaim(actor, tx, { claimId }));
  await refuseDecided(tx, from);
  await refuseDecided(tx, into);
  await refuseLeak(write, actor, from, into);

  const pair = { workspaceId, fromClaimId: claimId, intoClaimId };
  const { passages, silences } = await movePassages(tx, { ...pair, now });
  const moved: MovedWork = {
    passages,
    silences,
    links: await moveEvidence(tx, pair),
    cells: await moveCells(tx, pair),
    assignments: await copyAssignments(write, pair),
    threads: await moveThreads(tx, pair, { place: { not: 'verdict' } }),
  };
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId, id: claimId } },
    data: { mergedIntoId: intoClaimId, version: { increment: 1 } },
  });
  const moveId = newId();
  await tx.claimMove.create({
    data: { ...pair, id: moveId, kind: 'merge', moved, createdById: actor.userId, createdAt: now },
  });
  const data = { label: `${claimLabel(from)} → ${claimLabel(into)}`, moveId };
  for (const { id } of [from, into])
    record({ kind: 'claim.merged', caseId: from.caseId, claimId: id, subjectId: moveId, data });
  return { moveId, claim: await getClaim(actor, tx, { claimId: intoClaimId }) };
}

/** A merge may show nobody a judgement that their own verdict still has to come before. */
async function refuseLeak({ tx }: Write, actor: Actor, from: Claim, into: Claim): Promise<void> {
  if (from.stage !== into.stage) {
    throw new Problem(
      'RULE_BROKEN',
      `Claims ${from.number} and ${into.number} are in different stages. Put both in the same stage first.`,
      { rule: 'stages_differ' },
    );
  }
  await refuseBlind(tx, actor, [from, into]);
  if (from.stage === 'open') return;
  const waiting = await tx.assignment.findMany({
    where: { workspaceId: actor.workspaceId, claimId: { in: [from.id, into.id] }, releasedAt: null },
    select: { claimId: true, userId: true, user: { select: { name: true } } },
  });
  const given = await tx.verdict.findMany({
    where: { workspaceId: actor.workspaceId, claimId: { in: [from.id, into.id] }, withdrawnAt: null },
    select: { claimId: true, userId: true },
  });
  const hasJudged = (userId: string, claimId: string) =>
    given.some((verdict) => verdict.userId === userId && verdict.claimId === claimId);
  const half = waiting.find(
    ({ claimId, userId }) =>
      !hasJudged(userId, claimId) && hasJudged(userId, claimId === from.id ? into.id : from.id),
  );
  if (half) {
    const { number } = half.claimId === from.id ? from : into;
    throw new Problem(
      'RULE_BROKEN',
      `${half.user.name} has judged one of the two claims and still has to judge claim ${number}. Wait for that verdict, or release the assignment.`,
      { rule: 'half_judged' },
    );
  }
}

/**
 * Assignments are copied, not moved: those of the merged claim go on saying who is blind to its verdicts. Who has the
 * other claim already gets no second one.
 */
async function copyAssignments(
  { tx, newId, now }: Write,
  {
    workspaceId,
    fromClaimId,
    intoClaimId,
  }: { workspaceId: string; fromClaimId: string; intoClaimId: string },
): Promise<string[]> {
  const open = await tx.assignment.findMany({
    where: { workspaceId, claimId: { in: [fromClaimId, intoClaimId] }, releasedAt: null },
  });
  const there = new Set(open.filter(({ claimId }) => claimId === intoClaimId).map(({ userId }) => userId));
  const copies = open
    .filter(({ claimId, userId }) => claimId === fromClaimId && !there.has(userId))
    .map(({ userId, dueAt, note, assignedById }) => ({
      workspaceId,
      id: newId(),
      claimId: intoClaimId,
      userId,
      dueAt,
      note,
      assignedById,
      createdAt: now,
    }));
  await tx.assignment.createMany({ data: copies });
  return copies.map(({ id }) => id);
}
