import type { Db, Prisma } from '@/lib/db/database';
import type { HiddenWork } from '@/lib/db/hidden-work';
import { kindsToHolder, listKindsForCold, listKindsOf, listKindsOfHolders } from '@/lib/domain/activity';
import type { Actor } from '../core/actor';
import { listHiddenWork, listUntoldEvidenceIds } from './hidden-work';
import { listOpenClaimIds, loadClaimViews } from './load-views';

interface VisibleActivities {
  where: Prisma.ActivityWhereInput;
  hidden: HiddenWork;
}

/** The part of a where-clause that keeps others' hidden judgements and hidden work away, with what it hides. */
export async function whereActivityVisible(
  actor: Actor,
  db: Db,
  scope: { caseId?: string; claimId?: string; claimIds?: string[] },
): Promise<VisibleActivities> {
  const views = await loadClaimViews(db, actor, {
    caseId: scope.caseId,
    claimIds: scope.claimId === undefined ? scope.claimIds : [scope.claimId],
  });
  const own = { actorId: actor.userId };
  const toHolder = {
    kind: { in: [...kindsToHolder] },
    data: { path: ['userId'], equals: actor.userId },
  };
  const judged = { OR: [{ judgement: false }, own, toHolder, { claimId: { in: listOpenClaimIds(views) } }] };
  const hidden = listHiddenWork(actor, views);
  const works = (['passages', 'evidence', 'comments'] as const).filter((work) => hidden[work].length > 0);
  if (works.length + hidden.cold.length + hidden.holders.length === 0) return { where: judged, hidden };
  const untold = await listUntoldEvidenceIds(db, actor, hidden);
  const told: Prisma.ActivityWhereInput[] = [
    // NULL is in no list, and not outside of one either.
    { OR: [{ claimId: null }, { NOT: { OR: listHidden() } }] },
    {
      OR: [
        { subjectId: null },
        { NOT: { subjectId: { in: untold }, kind: { in: listKindsOf('evidence') } } },
      ],
    },
  ];
  return { where: { AND: [judged, { OR: [own, { AND: told }] }] }, hidden };

  function listHidden(): Prisma.ActivityWhereInput[] {
    return [
      { claimId: { in: [...hidden.cold] }, kind: { notIn: listKindsForCold() } },
      {
        claimId: { in: [...hidden.holders] },
        kind: { in: listKindsOfHolders() },
        NOT: { data: { path: ['userId'], equals: actor.userId } },
      },
      ...works.map((work) => ({ claimId: { in: [...hidden[work]] }, kind: { in: listKindsOf(work) } })),
      ...(['evidence', 'passages'] as const).map((work) => ({
        claimId: { in: [...hidden[work]] },
        kind: { in: listKindsOf('comments') },
        data: { path: ['place'], equals: work === 'evidence' ? 'evidence' : 'passage' },
      })),
    ];
  }
}
