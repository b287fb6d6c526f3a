import type { OriginStatement } from '@/lib/contract/origins';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseArchived } from '../core/refuse-archived';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { getStatement } from './present-statement';

interface Input {
  originId: string;
  version: number;
  withdrawn: boolean;
}

/** Withdraws what was said of an origin, or brings it back where nothing else was said since. */
export async function withdrawStatement(
  actor: Actor,
  { tx, now, record }: Write,
  { originId, version, withdrawn }: Input,
): Promise<OriginStatement> {
  const { workspaceId } = actor;
  const before = requireFound(
    await tx.originStatement.findUnique({
      where: { workspaceId_id: { workspaceId, id: originId } },
      include: { case: { select: { archivedAt: true } }, article: { select: { label: true } } },
    }),
  );
  authorise(actor, 'origins.withdraw', { belongsTo: before.createdById });
  refuseArchived(before.case);
  const { articleId, passageId, caseId } = before;
  if (!withdrawn) {
    const other = await tx.originStatement.findFirst({
      where: { workspaceId, articleId, passageId, withdrawnAt: null, id: { not: originId } },
      select: { id: true },
    });
    if (other) {
      throw new Problem('RULE_BROKEN', 'Something else was said of this text since. Withdraw that first.', {
        rule: 'stated_since',
      });
    }
  }
  const { count } = await tx.originStatement.updateMany({
    where: { workspaceId, id: originId, version },
    data: { withdrawnAt: withdrawn ? now : null, version: { increment: 1 } },
  });
  if (count === 0) refuseStale(await getStatement(tx, actor, originId));
  record({
    kind: withdrawn ? 'origin.withdrawn' : 'origin.restored',
    caseId,
    articleId,
    subjectId: originId,
    data: { label: before.article.label },
  });
  return getStatement(tx, actor, originId);
}
