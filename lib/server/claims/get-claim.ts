import type { ClaimRow } from '@/lib/contract/claims';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { presentClaim } from './present-claim';
import { readClaims } from './read-claims';

/** One claim as the viewer may know it; also what each change to a claim answers with. */
export async function getClaim(
  actor: Actor,
  db: Pick<Tx, '$queryRaw'>,
  { claimId }: { claimId: string },
): Promise<ClaimRow> {
  authorise(actor, 'claims.view');
  const [row] = await readClaims(actor, db, { claimIds: [claimId] });
  return presentClaim(actor, requireFound(row));
}
