import { z } from 'zod';
import type { Answer, Suggestion } from '@/lib/contract/suggestions';
import type { Suggestion as SuggestionRow, Tx } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';

/** What is kept of a suggestion with its answer: the sentence that said it, and why a person joined two articles. */
export const Suggested = z.object({ words: z.string(), note: z.string().default('') });

/** Answered suggestions as the API gives them, with the names of who answered. */
export async function presentSuggestions(
  db: Pick<Tx, 'user'>,
  actor: Actor,
  rows: readonly SuggestionRow[],
): Promise<Suggestion[]> {
  const people = await db.user.findMany({
    where: { id: { in: rows.map(({ answeredById }) => answeredById) } },
    select: { id: true, name: true },
  });
  return rows.map((row) => ({
    id: row.id,
    caseId: row.caseId,
    kind: row.kind,
    claimId: row.claimId,
    articleId: row.articleId,
    ...Suggested.parse(row.suggested),
    answer: row.answer,
    by: requireFound(people.find(({ id }) => id === row.answeredById)),
    at: row.answeredAt.toISOString(),
    passageId: row.passageId,
    findingIds: row.findingIds,
    version: row.version,
    can: listAbilities(['suggestions.undo'], { actor, belongsTo: row.answeredById }),
  }));
}

/** One answered suggestion as the API gives it. */
export async function getSuggestion(
  tx: Pick<Tx, 'user' | 'suggestion'>,
  actor: Actor,
  suggestionId: string,
): Promise<Suggestion> {
  const row = await tx.suggestion.findUnique({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: suggestionId } },
  });
  const [suggestion] = await presentSuggestions(tx, actor, [requireFound(row)]);
  return requireFound(suggestion);
}

/** The answer beside the thing that was answered; null after an undo. */
export function presentAnswer(suggestion: Suggestion | undefined): Answer | null {
  if (!suggestion?.answer) return null;
  const { id: suggestionId, answer, by, at, version, can } = suggestion;
  return { suggestionId, answer, by, at, version, can };
}
