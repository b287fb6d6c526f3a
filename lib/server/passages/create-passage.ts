import type { Passage } from '@/lib/contract/passages';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { type MarkedPlace, markPassage } from './mark-passage';

/** Marks a passage for a claim that is there already. */
export async function createPassage(
  actor: Actor,
  write: Write,
  { claimId, ...marked }: MarkedPlace & { claimId: string },
): Promise<Passage> {
  authorise(actor, 'passages.create');
  const claim = await getClaimInUse(write.tx, actor, { claimId });
  return markPassage(actor, write, { claim, ...marked });
}
