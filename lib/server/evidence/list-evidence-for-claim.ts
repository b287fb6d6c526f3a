import type { Evidence } from '@/lib/contract/evidence';
import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadEvidence } from './load-evidence';

/** The evidence for a claim, the withdrawn pieces too. */
export async function listEvidenceForClaim(
  actor: Actor,
  db: Db,
  { claimId }: { claimId: string },
): Promise<Evidence[]> {
  authorise(actor, 'evidence.view');
  const { workspaceId } = actor;
  requireFound(await db.claim.findUnique({ where: { workspaceId_id: { workspaceId, id: claimId } } }));
  return loadEvidence(actor, db, { links: { some: { claimId, removedAt: null } } });
}
