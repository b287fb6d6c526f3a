import type { MatchCount } from '@/lib/contract/suggestions';
import type { Db } from '@/lib/db/database';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { loadSuggestionViews } from './load-suggestion-views';
import { rankMatches } from './rank-matches';

/** How many sentences wait for an answer, by claim; claims that have none, or whose suggestions are hidden, are left out. */
export async function countMatches(
  actor: Actor,
  db: Db,
  { caseId }: { caseId: string },
): Promise<MatchCount[]> {
  authorise(actor, 'suggestions.view');
  const { workspaceId } = actor;
  await readCase(actor, db, caseId);
  const claims = await db.claim.findMany({
    where: { workspaceId, caseId, withdrawnAt: null, mergedIntoId: null },
    select: { id: true },
    orderBy: { number: 'asc' },
  });
  const views = await loadSuggestionViews(db, actor, { caseId });
  const claimIds = claims.map(({ id }) => id).filter((id) => views.get(id)?.suggestions);
  const ranked = await rankMatches(db, actor, { caseId, claimIds });
  return claimIds.flatMap((claimId) => {
    const matches = ranked.get(claimId)?.matches ?? [];
    const articleIds = [...new Set(matches.map(({ articleId }) => articleId))];
    return matches.length === 0 ? [] : [{ claimId, count: matches.length, articleIds }];
  });
}
