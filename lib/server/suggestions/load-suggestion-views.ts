import type { Tx } from '@/lib/db/database';
import { canSeeSuggestions } from '@/lib/domain/visibility';
import type { Actor } from '../core/actor';
import { loadClaimViews } from '../visibility/load-views';

export interface SuggestionView {
  /** What the engine suggests about the claim may reach the viewer. */
  suggestions: boolean;
  /** Others' judgements may, and so what they said to a conflict of its wordings. */
  others: boolean;
}

/** What a viewer may know of suggestions, by claim id. A claim that is not in the map is hidden. */
export async function loadSuggestionViews(
  db: Pick<Tx, '$queryRaw' | 'passage'>,
  actor: Actor,
  scope: { caseId?: string; claimIds?: string[] },
): Promise<ReadonlyMap<string, SuggestionView>> {
  const { workspaceId, userId: authorId } = actor;
  const views = await loadClaimViews(db, actor, scope);
  const own = await db.passage.findMany({
    where: { workspaceId, authorId, removedAt: null, claimId: { in: [...views.keys()] } },
    distinct: ['claimId'],
    select: { claimId: true },
  });
  const marked = new Set(own.map(({ claimId }) => claimId));
  return new Map(
    [...views].map(([claimId, view]) => [
      claimId,
      { suggestions: canSeeSuggestions({ ...view, marked: marked.has(claimId) }), others: view.others },
    ]),
  );
}
