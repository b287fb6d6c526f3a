import { type AttentionRecord, readAttention } from '@/lib/db/attention-rows';
import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
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
  return groupAttention(found);
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
