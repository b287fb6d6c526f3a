import type { Evidence } from '@/lib/contract/evidence';
import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadHiddenWork, whereLinkVisible } from '../visibility/hidden-work';
import { loadEvidence } from './load-evidence';

/** The evidence for a claim, the withdrawn pieces too. */
export async function listEvidenceForClaim(
  actor: Actor,
  db: Db,
  { claimId }: { claimId: string },
): Promise<Evidence[]> {
  authorise(actor, 'evidence.view');
  const { workspaceId } = actor;
  const { caseId } = requireFound(
    await db.claim.findUnique({ where: { workspaceId_id: { workspaceId, id: claimId } } }),
  );
  // Of the whole case: what serves this claim may serve others too, and their links are told with it.
  const hidden = await loadHiddenWork(db, actor, { caseId });
  const links = { some: { AND: [{ claimId, removedAt: null }, whereLinkVisible(hidden)] } };
  return loadEvidence(actor, db, { where: { links }, hidden });
}
