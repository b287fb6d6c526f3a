import type { Decision } from '@/lib/contract/verdicts';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadClaimViews } from '../visibility/load-views';
import { findDecision } from './present-decision';

/**
 * The desk's decision on a claim. One that stands is everybody's to see; a withdrawn one holds the verdicts it was made
 * from, so it is hidden from whoever may not see those.
 */
export async function getDecision(
  actor: Actor,
  db: Tx,
  { claimId }: { claimId: string },
): Promise<Decision | null> {
  authorise(actor, 'decisions.view');
  const view = requireFound((await loadClaimViews(db, actor, { claimIds: [claimId] })).get(claimId));
  return view.others ? findDecision(db, actor, claimId) : null;
}
