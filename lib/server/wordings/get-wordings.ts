import type { Wordings } from '@/lib/contract/wordings';
import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadSuggestionViews } from '../suggestions/load-suggestion-views';
import { presentAnswer, presentSuggestions } from '../suggestions/present-suggestion';
import { loadWordings } from './load-wordings';

/** What each article puts in the details of a claim, and what cannot both be true. */
export async function getWordings(actor: Actor, db: Db, { claimId }: { claimId: string }): Promise<Wordings> {
  authorise(actor, 'suggestions.view');
  const { workspaceId } = actor;
  const { caseId } = requireFound(
    await db.claim.findUnique({
      where: { workspaceId_id: { workspaceId, id: claimId } },
      select: { caseId: true },
    }),
  );
  const view = (await loadSuggestionViews(db, actor, { claimIds: [claimId] })).get(claimId);
  if (!view?.suggestions) return { hidden: true, details: [], conflicts: [], unread: [] };
  const wordings = (await loadWordings(db, actor, { caseId, claimIds: [claimId] })).get(claimId);
  const { details = [], conflicts = [], unread = [] } = wordings ?? {};
  const rows = await db.suggestion.findMany({
    where: {
      workspaceId,
      caseId,
      kind: 'conflict',
      claimId,
      // What somebody says to a conflict is a judgement of the claim.
      ...(view.others ? {} : { answeredById: actor.userId }),
    },
  });
  const answers = await presentSuggestions(db, actor, rows);
  const byKey = new Map(rows.map(({ key, id }) => [key, answers.find((answer) => answer.id === id)]));
  return {
    hidden: false,
    details,
    conflicts: conflicts.map((conflict) => ({ ...conflict, answer: presentAnswer(byKey.get(conflict.key)) })),
    unread,
  };
}
