import type { Finding } from '@/lib/contract/verdicts';
import type { FindingKind } from '@/lib/domain/decision';
import { type Actor, authorise } from '../core/actor';
import { refuseArchived } from '../core/refuse-archived';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { loadClaimViews } from '../visibility/load-views';
import { getFinding } from './present-finding';
import { whereFindingVisible } from './where-finding-visible';

interface Input {
  findingId: string;
  version: number;
  withdrawn?: boolean;
  kind?: FindingKind;
  says?: string;
  holds?: string;
  note?: string;
}

/** Changes, withdraws or brings back a finding that the actor can see. */
export async function updateFinding(
  actor: Actor,
  { tx, now, record }: Write,
  { findingId, version, withdrawn, ...fields }: Input,
): Promise<Finding> {
  authorise(actor, 'findings.edit');
  const { workspaceId } = actor;
  const key = { workspaceId_id: { workspaceId, id: findingId } };
  const { claimId, caseId } = requireFound(await tx.finding.findUnique({ where: key }));
  const views = await loadClaimViews(tx, actor, { claimIds: claimId === null ? [] : [claimId] });
  const before = requireFound(
    await tx.finding.findFirst({
      where: { ...whereFindingVisible(actor, views), id: findingId },
      include: { article: { select: { label: true, case: { select: { archivedAt: true } } } } },
    }),
  );
  refuseArchived(before.article.case);
  if (withdrawn !== undefined) authorise(actor, 'findings.withdraw', { belongsTo: before.createdById });

  const { count } = await tx.finding.updateMany({
    where: { workspaceId, id: findingId, version },
    data: {
      ...fields,
      ...(withdrawn === undefined ? {} : { withdrawnAt: withdrawn ? now : null }),
      version: version + 1,
    },
  });
  if (count === 0) refuseStale(await getFinding(tx, actor, findingId));
  record({
    kind: withdrawn ? 'finding.withdrawn' : 'finding.changed',
    caseId,
    articleId: before.articleId,
    claimId: claimId ?? undefined,
    subjectId: findingId,
    data: { label: before.article.label },
  });
  return getFinding(tx, actor, findingId);
}
