import type { Tx } from '@/lib/db/database';
import { can } from '@/lib/domain/permissions';
import { whereHeld } from '../assignments/load-assignments';
import type { Actor } from '../core/actor';
import { listOpenClaimIds, loadClaimViews } from '../visibility/load-views';

export interface WaitingDecision {
  claimId: string;
  caseId: string;
  caseTitle: string;
  claimNumber: number;
  statement: string;
  verdicts: number;
  /** Verdicts on one family of scales that differ. */
  disputed: boolean;
}

/**
 * Claims that wait for the desk: somebody has judged them, and nobody who holds them still has to. Only for those who
 * may decide, and only claims whose verdicts they may see.
 */
export async function listWaitingDecisions(db: Tx, actor: Actor): Promise<WaitingDecision[]> {
  if (!can('decisions.decide', { actor })) return [];
  const { workspaceId } = actor;
  const claims = await db.claim.findMany({
    where: {
      workspaceId,
      withdrawnAt: null,
      mergedIntoId: null,
      case: { archivedAt: null },
      OR: [{ decision: null }, { decision: { withdrawnAt: { not: null } } }],
    },
    select: {
      id: true,
      caseId: true,
      number: true,
      statement: true,
      case: { select: { title: true } },
      assignments: { where: whereHeld(actor), select: { userId: true } },
    },
    orderBy: [{ caseId: 'asc' }, { number: 'asc' }],
  });
  const views = await loadClaimViews(db, actor, { claimIds: claims.map(({ id }) => id) });
  const verdicts = await db.verdict.findMany({
    where: { workspaceId, claimId: { in: listOpenClaimIds(views) }, withdrawnAt: null },
    select: { claimId: true, userId: true, rating: true, scaleId: true },
  });
  const scales = await db.ratingScale.findMany({
    where: { workspaceId },
    select: { id: true, familyId: true },
  });
  const families = new Map(scales.map(({ id, familyId }) => [id, familyId]));

  return claims.flatMap((claim) => {
    const given = verdicts.filter(({ claimId }) => claimId === claim.id);
    const judges = new Set(given.map(({ userId }) => userId));
    if (given.length === 0 || claim.assignments.some(({ userId }) => !judges.has(userId))) return [];
    const inFamily = new Map(given.map(({ scaleId }) => [families.get(scaleId), new Set<string>()]));
    for (const { scaleId, rating } of given) inFamily.get(families.get(scaleId))?.add(rating);
    return [
      {
        claimId: claim.id,
        caseId: claim.caseId,
        caseTitle: claim.case.title,
        claimNumber: claim.number,
        statement: claim.statement,
        verdicts: given.length,
        disputed: [...inFamily.values()].some(({ size }) => size > 1),
      },
    ];
  });
}
