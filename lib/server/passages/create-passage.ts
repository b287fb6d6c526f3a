import type { Passage } from '@/lib/contract/passages';
import type { Db } from '@/lib/db/database';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { type MarkedPlace, markPassage, type PreparedMark, prepareMark } from './mark-passage';

export interface PreparedPassage {
  claimId: string;
  mark: PreparedMark;
}

/** Reads the words to mark and the claim they are marked for, before the transaction. */
export async function preparePassage(
  actor: Actor,
  db: Db,
  { claimId, ...marked }: MarkedPlace & { claimId: string },
): Promise<PreparedPassage> {
  authorise(actor, 'passages.create');
  const { workspaceId } = actor;
  const where = { workspaceId_id: { workspaceId, id: claimId } };
  const { statement } = requireFound(await db.claim.findUnique({ where, select: { statement: true } }));
  return { claimId, mark: await prepareMark(actor, db, { ...marked, statement }) };
}

/** Marks a prepared passage for a claim that is there already. */
export async function createPassage(
  actor: Actor,
  write: Write,
  { claimId, mark }: PreparedPassage,
): Promise<Passage> {
  authorise(actor, 'passages.create');
  const claim = await getClaimInUse(write.tx, actor, { claimId });
  return markPassage(actor, write, { claim, mark });
}
