import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';

/** Has this person written the key of a claim, as it is or as it was? */
export async function hasWrittenKey(
  db: Pick<Tx, 'trainingKey' | 'trainingKeyVersion'>,
  { workspaceId, userId }: Actor,
  claimId: string,
): Promise<boolean> {
  const where = { workspaceId, claimId, authorId: userId };
  return (await db.trainingKey.count({ where })) + (await db.trainingKeyVersion.count({ where })) > 0;
}
