import { type ClaimMove, Prisma, type Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { getClaimInUse } from './get-claim-in-use';
import { MovedWork } from './moved-work';
import { refuseDecided } from './refuse-decided';

/**
 * Undoes a merge or a split: what still is where the move put it goes back, what has been moved on or removed since
 * stays. Answers with the claim that was merged or split.
 */
export async function undoMove(
  actor: Actor,
  { tx, now, record }: Write,
  { moveId }: { moveId: string },
): Promise<{ claimId: string }> {
  const { workspaceId } = actor;
  // Two who undo at once: the second waits here and then sees that it is undone.
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "ClaimMove" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${moveId}::uuid FOR UPDATE`);
  const move = requireFound(
    await tx.claimMove.findUnique({ where: { workspaceId_id: { workspaceId, id: moveId } } }),
  );
  authorise(actor, move.kind === 'merge' ? 'claims.merge' : 'claims.split');
  if (move.undoneAt !== null)
    throw new Problem('RULE_BROKEN', 'This was undone already.', { rule: 'already_undone' });
  const into = await getClaimInUse(tx, actor, { claimId: move.intoClaimId, forChange: true });
  await refuseDecided(tx, into);
  const from =
    move.kind === 'split'
      ? await getClaimInUse(tx, actor, { claimId: move.fromClaimId, forChange: true })
      : requireFound(
          await tx.claim.findUnique({ where: { workspaceId_id: { workspaceId, id: move.fromClaimId } } }),
        );

  await giveBack(tx, move, now);
  if (move.kind === 'merge') {
    await tx.claim.update({
      where: { workspaceId_id: { workspaceId, id: from.id } },
      data: { mergedIntoId: null, version: { increment: 1 } },
    });
  } else if (!(await hasWork(tx, into.id, workspaceId))) {
    await tx.claim.update({
      where: { workspaceId_id: { workspaceId, id: into.id } },
      data: { withdrawnAt: now, withdrawnReason: 'The split was undone.', version: { increment: 1 } },
    });
  }
  await tx.claimMove.update({
    where: { workspaceId_id: { workspaceId, id: moveId } },
    data: { undoneAt: now },
  });
  const data = { label: `${claimLabel(from)}, ${claimLabel(into)}`, of: move.kind };
  for (const { id } of [from, into])
    record({ kind: 'claim.move_undone', caseId: into.caseId, claimId: id, subjectId: moveId, data });
  return { claimId: from.id };
}

async function giveBack(
  tx: Tx,
  { workspaceId, fromClaimId, intoClaimId, moved }: ClaimMove,
  now: Date,
): Promise<void> {
  const { passages, links, cells, assignments, silences, threads } = MovedWork.parse(moved);
  const still = (ids: string[]) => ({ workspaceId, id: { in: ids }, claimId: intoClaimId });
  const back = { claimId: fromClaimId, version: { increment: 1 } };
  await tx.passage.updateMany({ where: still(passages), data: back });
  await tx.evidenceLink.updateMany({ where: still(links), data: back });
  await tx.cellJudgement.updateMany({ where: still(cells), data: { claimId: fromClaimId } });
  await tx.thread.updateMany({ where: still(threads), data: { claimId: fromClaimId } });
  await tx.assignment.updateMany({
    where: { ...still(assignments), releasedAt: null },
    data: { releasedAt: now, releaseReason: 'The merge was undone.', version: { increment: 1 } },
  });
  // A silence holds again only where no passage has come since.
  const stated = await tx.passage.findMany({
    where: { workspaceId, claimId: intoClaimId, removedAt: null },
    select: { articleId: true },
    distinct: ['articleId'],
  });
  await tx.silence.updateMany({
    where: { ...still(silences), articleId: { notIn: stated.map(({ articleId }) => articleId) } },
    data: { withdrawnAt: null },
  });
}

/** Whether the claim that a split made has got a life of its own. */
async function hasWork(tx: Tx, claimId: string, workspaceId: string): Promise<boolean> {
  const where = { workspaceId, claimId };
  const found =
    (await tx.passage.findFirst({ where: { ...where, removedAt: null }, select: { id: true } })) ??
    (await tx.evidenceLink.findFirst({ where: { ...where, removedAt: null }, select: { id: true } })) ??
    (await tx.assignment.findFirst({ where: { ...where, releasedAt: null }, select: { id: true } })) ??
    (await tx.verdict.findFirst({ where, select: { id: true } })) ??
    (await tx.thread.findFirst({ where, select: { id: true } }));
  return found !== null;
}
