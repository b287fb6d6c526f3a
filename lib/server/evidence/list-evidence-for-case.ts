import type { Evidence } from '@/lib/contract/evidence';
import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadHiddenWork } from '../visibility/hidden-work';
import { loadEvidence } from './load-evidence';

/** All evidence of a case, the withdrawn pieces and those for no claim too. */
export async function listEvidenceForCase(
  actor: Actor,
  db: Db,
  { caseId }: { caseId: string },
): Promise<Evidence[]> {
  authorise(actor, 'evidence.view');
  const { workspaceId } = actor;
  requireFound(await db.case.findUnique({ where: { workspaceId_id: { workspaceId, id: caseId } } }));
  const hidden = await loadHiddenWork(db, actor, { caseId });
  return loadEvidence(actor, db, { where: { caseId }, hidden });
}
