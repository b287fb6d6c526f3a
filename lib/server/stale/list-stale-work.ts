import type { Tx } from '@/lib/db/database';
import { can } from '@/lib/domain/permissions';
import type { StaleReason } from '@/lib/domain/stale';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadStale } from './load-stale';

export interface StaleWork {
  claimId: string;
  caseId: string;
  caseTitle: string;
  claimNumber: number;
  statement: string;
  what: 'verdict' | 'decision';
  reasons: StaleReason[];
}

/** What the actor has to look at again: their own verdicts on claims that wait for the desk, and decisions they may revise. */
export async function listStaleWork(db: Tx, actor: Actor): Promise<StaleWork[]> {
  const { workspaceId, userId } = actor;
  const decides = can('decisions.decide', { actor });
  const claims = await db.claim.findMany({
    where: {
      workspaceId,
      withdrawnAt: null,
      mergedIntoId: null,
      case: { archivedAt: null },
      OR: [
        { verdicts: { some: { userId, withdrawnAt: null } } },
        ...(decides ? [{ decision: { withdrawnAt: null } }] : []),
      ],
    },
    select: {
      id: true,
      caseId: true,
      number: true,
      statement: true,
      case: { select: { title: true } },
      decision: { select: { withdrawnAt: true } },
    },
    orderBy: [{ caseId: 'asc' }, { number: 'asc' }],
  });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const stale = await loadStale(db, actor, [...byId.keys()]);
  return stale.flatMap(({ claimId, userId: judge, reasons }) => {
    const claim = requireFound(byId.get(claimId));
    const decided = claim.decision !== null && claim.decision.withdrawnAt === null;
    // Once the desk has decided, the decision is what is looked at again.
    const mine = judge === null ? decides : judge === userId && !decided;
    if (!mine) return [];
    return {
      claimId,
      caseId: claim.caseId,
      caseTitle: claim.case.title,
      claimNumber: claim.number,
      statement: claim.statement,
      what: judge === null ? 'decision' : 'verdict',
      reasons,
    } as const;
  });
}
