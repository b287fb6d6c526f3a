import type { ClaimRow } from '@/lib/contract/claims';
import { readClaimRows } from '@/lib/db/claim-rows';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { presentClaim } from './present-claim';

/** One claim as the viewer may know it; also what each change to a claim answers with. */
export async function getClaim(
  actor: Actor,
  db: Pick<Tx, '$queryRaw'>,
  { claimId }: { claimId: string },
): Promise<ClaimRow> {
  authorise(actor, 'claims.view');
  const { workspaceId, userId: viewerId } = actor;
  const [row] = await readClaimRows(db, { workspaceId, viewerId, of: { claimIds: [claimId] } });
  return presentClaim(actor, requireFound(row));
}
