import type { Match, Suggestion } from '@/lib/contract/suggestions';
import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadSuggestionViews } from './load-suggestion-views';
import { presentSuggestions } from './present-suggestion';
import { rankMatches } from './rank-matches';

interface Matches {
  hidden: boolean;
  matches: Match[];
  rejected: Suggestion[];
}

/** "Also stated in": sentences that seem to state or deny a claim, best first, without what was marked or rejected. */
export async function listMatches(
  actor: Actor,
  db: Db,
  { claimId, limit }: { claimId: string; limit: number },
): Promise<Matches> {
  authorise(actor, 'suggestions.view');
  const { workspaceId } = actor;
  const { caseId } = requireFound(
    await db.claim.findUnique({
      where: { workspaceId_id: { workspaceId, id: claimId } },
      select: { caseId: true },
    }),
  );
  const view = (await loadSuggestionViews(db, actor, { claimIds: [claimId] })).get(claimId);
  if (!view?.suggestions) return { hidden: true, matches: [], rejected: [] };
  const ranked = await rankMatches(db, actor, { caseId, claimIds: [claimId] });
  const { matches, rejected } = requireFound(ranked.get(claimId));
  return {
    hidden: false,
    matches: matches.slice(0, limit),
    rejected: await presentSuggestions(db, actor, rejected),
  };
}
