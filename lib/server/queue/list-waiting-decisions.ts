import type { Tx } from '@/lib/db/database';
import { measureContest } from '@/lib/domain/merge-verdicts';
import { can } from '@/lib/domain/permissions';
import { whereHeld } from '../assignments/load-assignments';
import type { Actor } from '../core/actor';
import { listOpenClaimIds, loadClaimViews } from '../visibility/load-views';

interface RatingCount {
  scaleId: string;
  rating: string;
  verdicts: number;
}

export interface WaitingDecision {
  claimId: string;
  caseId: string;
  caseTitle: string;
  claimNumber: number;
  statement: string;
  verdicts: number;
  /** Verdicts on one family of scales that differ. */
  disputed: boolean;
  /** What the verdicts say and how often, the most frequent first. */
  ratings: RatingCount[];
  /** How contested it is, from 0 to 1 (measureContest). */
  contest: number;
}

/**
 * Claims that wait for the desk: somebody has judged them, and nobody who holds them still has to. Only for those who
 * may decide, and only claims whose verdicts they may see; the most contested first. With a protocol it waits when its
 * course has come to the decision.
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
      stage: true,
      protocol: true,
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

  const waiting = claims.flatMap((claim) => {
    const given = verdicts.filter(({ claimId }) => claimId === claim.id);
    const judges = new Set(given.map(({ userId }) => userId));
    const checked =
      claim.protocol === null
        ? claim.assignments.every(({ userId }) => judges.has(userId))
        : claim.stage === 'decision' || claim.stage === 'open';
    if (given.length === 0 || !checked) return [];
    const inFamilies = new Map(given.map(({ scaleId }) => [families.get(scaleId), [] as typeof given]));
    for (const verdict of given) inFamilies.get(families.get(verdict.scaleId))?.push(verdict);
    const contest = Math.max(...[...inFamilies.values()].map(measureContest));
    return [
      {
        claimId: claim.id,
        caseId: claim.caseId,
        caseTitle: claim.case.title,
        claimNumber: claim.number,
        statement: claim.statement,
        verdicts: given.length,
        disputed: contest > 0,
        ratings: [...inFamilies.values()].flatMap(countRatings).sort((a, b) => b.verdicts - a.verdicts),
        contest,
      },
    ];
  });
  return waiting.sort((a, b) => b.contest - a.contest);
}

/** How often each rating was given, by its key: the order in which people judged tells who they are. */
function countRatings(given: readonly { scaleId: string; rating: string }[]): RatingCount[] {
  const counts = new Map<string, RatingCount>();
  for (const { scaleId, rating } of given) {
    counts.set(rating, { scaleId, rating, verdicts: (counts.get(rating)?.verdicts ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => (a.rating < b.rating ? -1 : 1));
}
