import type { Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadSuggestionViews } from './load-suggestion-views';

/** Refuses an answer to what the actor must not see yet. It asks what they may see, not what there is. */
export async function requireSuggestionsOpen(
  db: Pick<Tx, '$queryRaw' | 'passage'>,
  actor: Actor,
  claimId: string,
): Promise<void> {
  const views = await loadSuggestionViews(db, actor, { claimIds: [claimId] });
  if (requireFound(views.get(claimId)).suggestions) return;
  throw new Problem(
    'RULE_BROKEN',
    'Suggestions for this claim wait until you have marked a passage of your own.',
    { rule: 'own_mark_missing' },
  );
}
