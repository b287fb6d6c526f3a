import { type AttentionRecord, readAttention } from '@/lib/db/attention-rows';
import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { loadStale } from '../stale/load-stale';
import { listHiddenWork } from '../visibility/hidden-work';
import { listOpenClaimIds, loadClaimViews } from '../visibility/load-views';
import { readCase } from './get-case';

/** What needs attention in one case, a row a kind. */
export async function listAttention(actor: Actor, db: Db, { caseId }: { caseId: string }) {
  authorise(actor, 'cases.view');
  await readCase(actor, db, caseId);
  const views = await loadClaimViews(db, actor, { caseId });
  const found = await readAttention(db, {
    workspaceId: actor.workspaceId,
    userId: actor.userId,
    now: new Date(),
    caseIds: [caseId],
    openClaimIds: listOpenClaimIds(views),
    hidden: listHiddenWork(actor, views),
  });
  return groupAttention([
    ...found,
    ...(await listStale(actor, db, { caseId, open: listOpenClaimIds(views) })),
  ]);
}

/** Claims on which a decision, or a verdict that the actor may know of, rests on something that changed since. */
async function listStale(
  actor: Actor,
  db: Db,
  { caseId, open }: { caseId: string; open: string[] },
): Promise<AttentionRecord[]> {
  const claims = await db.claim.findMany({
    where: { workspaceId: actor.workspaceId, caseId, withdrawnAt: null, mergedIntoId: null },
    select: { id: true },
    orderBy: { number: 'asc' },
  });
  const stale = await loadStale(
    db,
    actor,
    claims.map(({ id }) => id),
  );
  const known = stale.filter(
    ({ claimId, userId }) => userId === null || userId === actor.userId || open.includes(claimId),
  );
  return [...new Set(known.map(({ claimId }) => claimId))].map((claimId) => ({
    kind: 'stale',
    caseId,
    claimId,
    articleId: null,
    evidenceId: null,
  }));
}

/** Gathers what needs attention by its kind, in the order in which the kinds first come. */
export function groupAttention(found: AttentionRecord[]) {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const rows = found.filter((row) => row.kind === kind);
    return {
      kind,
      count: rows.length,
      claimIds: rows.flatMap(({ claimId }) => claimId ?? []),
      articleIds: rows.flatMap(({ articleId }) => articleId ?? []),
      evidenceIds: rows.flatMap(({ evidenceId }) => evidenceId ?? []),
    };
  });
}
