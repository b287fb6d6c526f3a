import type { Claim, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { loadClaimViews } from '../visibility/load-views';

/**
 * Refuses a step that would show the actor what they must not see yet. It asks what they *may* see, not what there is,
 * so the refusal itself tells nothing about others' verdicts.
 */
export async function refuseBlind(tx: Tx, actor: Actor, claims: Claim[]): Promise<void> {
  const views = await loadClaimViews(tx, actor, { claimIds: claims.map(({ id }) => id) });
  const blind = claims.find(({ id }) => !views.get(id)?.others);
  if (blind) {
    throw new Problem(
      'RULE_BROKEN',
      `Claim ${blind.number} waits for your own verdict, so its judgements are still hidden from you. Submit it first, or have somebody else do this.`,
      { rule: 'own_verdict_missing' },
    );
  }
}
