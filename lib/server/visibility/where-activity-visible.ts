import type { Db, Prisma } from '@/lib/db/database';
import type { HiddenWork } from '@/lib/db/hidden-work';
import { listKindsForCold, listKindsOf } from '@/lib/domain/activity';
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
  scope: { caseId?: string; claimId?: string },
): Promise<VisibleActivities> {
  const views = await loadClaimViews(db, actor, {
    caseId: scope.caseId,
    claimIds: scope.claimId === undefined ? undefined : [scope.claimId],
  });
  const own = { actorId: actor.userId };
  const judged = { OR: [{ judgement: false }, own, { claimId: { in: listOpenClaimIds(views) } }] };
  const hidden = listHiddenWork(actor, views);
  const works = (['passages', 'evidence', 'comments'] as const).filter((work) => hidden[work].length > 0);
  if (works.length === 0 && hidden.cold.length === 0) return { where: judged, hidden };
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
      ...works.map((work) => ({ claimId: { in: [...hidden[work]] }, kind: { in: listKindsOf(work) } })),
    ];
  }
}
