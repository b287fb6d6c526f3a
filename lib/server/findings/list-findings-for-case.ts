import type { Finding } from '@/lib/contract/verdicts';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadClaimViews } from '../visibility/load-views';
import { presentFindings } from './present-finding';
import { whereFindingVisible } from './where-finding-visible';

/** What is wrong in the articles of a case, as far as the viewer may know it; withdrawn findings come along, marked. */
export async function listFindingsForCase(
  actor: Actor,
  db: Tx,
  { caseId }: { caseId: string },
): Promise<Finding[]> {
  authorise(actor, 'findings.view');
  const { workspaceId } = actor;
  requireFound(
    await db.case.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { id: true },
    }),
  );
  const views = await loadClaimViews(db, actor, { caseId });
  const rows = await db.finding.findMany({
    where: { ...whereFindingVisible(actor, views), caseId, article: { removedAt: null } },
    orderBy: [{ article: { position: 'asc' } }, { id: 'asc' }],
  });
  return presentFindings(db, actor, rows);
}
