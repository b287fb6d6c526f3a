import type { ClaimRow } from '@/lib/contract/claims';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { presentClaim } from './present-claim';
import { readClaims } from './read-claims';

/** All claims of a case, the withdrawn and merged ones too, by number. */
export async function listClaims(
  actor: Actor,
  db: Pick<Tx, '$queryRaw' | 'case'>,
  { caseId }: { caseId: string },
): Promise<ClaimRow[]> {
  authorise(actor, 'claims.view');
  const { workspaceId } = actor;
  const rows = await readClaims(actor, db, { caseId });
  if (rows.length === 0) {
    requireFound(await db.case.findUnique({ where: { workspaceId_id: { workspaceId, id: caseId } } }));
  }
  return rows.map((row) => presentClaim(actor, row));
}
