import type { CellJudgement, Verdict } from '@/lib/contract/verdicts';
import type { Tx } from '@/lib/db/database';
import { hidesNames } from '@/lib/domain/hides-names';
import { listAbilities } from '@/lib/domain/permissions';
import type { StaleReason } from '@/lib/domain/stale';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadStale } from '../stale/load-stale';
import { loadClaimViews } from '../visibility/load-views';
import { hideNames } from './hide-names';
import { presentCellJudgement, presentVerdict, verdictParts } from './present-verdict';

interface ClaimVerdicts {
  own: Verdict | null;
  others: Verdict[];
  /** Others' judgements would not be sent, whether there are any or not. */
  hidden: boolean;
  namesHidden: boolean;
  cells: CellJudgement[];
  stale: { user: Verdict['user'] | null; reasons: StaleReason[] }[];
  can: Record<string, boolean>;
}

/** One's own verdict and cell judgements on a claim, withdrawn or not; those of others as far as they may be seen. */
export async function listVerdictsForClaim(
  actor: Actor,
  db: Tx,
  { claimId }: { claimId: string },
): Promise<ClaimVerdicts> {
  authorise(actor, 'verdicts.view');
  const views = await loadClaimViews(db, actor, { claimIds: [claimId] });
  const view = requireFound(views.get(claimId));
  const visible = {
    workspaceId: actor.workspaceId,
    claimId,
    ...(view.others ? {} : { userId: actor.userId }),
  };
  const verdicts = await db.verdict.findMany({
    where: { ...visible, OR: [{ withdrawnAt: null }, { userId: actor.userId }] },
    include: verdictParts,
    orderBy: { submittedAt: 'asc' },
  });
  const cells = await db.cellJudgement.findMany({
    where: { ...visible, article: { removedAt: null } },
    orderBy: [{ article: { position: 'asc' } }, { updatedAt: 'asc' }],
  });
  const judges = await db.user.findMany({
    where: { id: { in: cells.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  });
  const changed = await loadStale(db, actor, [claimId]);
  const standing = verdicts.filter(({ withdrawnAt }) => withdrawnAt === null);
  const own = verdicts.find(({ userId }) => userId === actor.userId);
  const namesHidden = hidesNames(view);
  const others = verdicts.filter((verdict) => verdict !== own).map(presentVerdict);
  return {
    own: own ? presentVerdict(own) : null,
    others: namesHidden ? hideNames(others) : others,
    hidden: !view.others,
    namesHidden,
    // Whoever judged a cell most likely gave a verdict too: without names they would be told apart by it.
    cells: cells
      .filter(({ userId }) => !namesHidden || userId === actor.userId)
      .map((cell) => presentCellJudgement(cell, requireFound(judges.find(({ id }) => id === cell.userId)))),
    stale: changed.flatMap(({ userId, reasons }) => {
      if (userId === null) return { user: null, reasons };
      const found = standing.find((verdict) => verdict.userId === userId);
      if (namesHidden && userId !== actor.userId) return [];
      return found ? { user: found.user, reasons } : [];
    }),
    can: listAbilities(['verdicts.submit', 'verdicts.withdraw', 'cellJudgements.set', 'decisions.decide'], {
      actor,
      belongsTo: actor.userId,
    }),
  };
}
