import { z } from 'zod';
import type { Tx } from '@/lib/db/database';
import type { ConfirmedDifference } from '@/lib/domain/article-differences';
import type { Actor } from '../core/actor';
import { KeptConflict } from './kept-suggestion';

const Confirmed = z.object({ words: z.string(), conflict: KeptConflict });

/**
 * Differences of wordings that somebody confirmed, by claim, as far as the viewer may know: what others say to one is a
 * judgement of the claim. Tells what was stored, so it asks no engine; passages that were removed since put nothing.
 */
export async function loadConfirmedDifferences(
  db: Pick<Tx, 'suggestion' | 'passage'>,
  { workspaceId, userId }: Actor,
  { caseId, claimIds, openClaimIds }: { caseId: string; claimIds?: string[]; openClaimIds: string[] },
): Promise<Map<string, ConfirmedDifference[]>> {
  const rows = await db.suggestion.findMany({
    where: {
      workspaceId,
      caseId,
      kind: 'conflict',
      answer: 'accepted',
      ...(claimIds ? { claimId: { in: claimIds } } : {}),
      OR: [{ claimId: { in: openClaimIds } }, { answeredById: userId }],
    },
    select: { claimId: true, suggested: true },
    orderBy: { id: 'asc' },
  });
  const confirmed = rows.flatMap(({ claimId, suggested }) => {
    const { data } = Confirmed.safeParse(suggested);
    return claimId === null || !data ? [] : [{ claimId, sentence: data.words, sides: data.conflict.sides }];
  });
  if (confirmed.length === 0) return new Map();
  const ids = confirmed.flatMap(({ sides }) => sides.flatMap(({ passages }) => passages.map(({ id }) => id)));
  const passages = await db.passage.findMany({
    where: { workspaceId, id: { in: ids }, removedAt: null },
    select: { id: true, articleId: true },
  });
  const articleOf = new Map(passages.map(({ id, articleId }) => [id, articleId]));
  const found = new Map<string, ConfirmedDifference[]>();
  for (const { claimId, sentence, sides } of confirmed) {
    const articleIds = sides.map((side) => [
      ...new Set(side.passages.flatMap(({ id }) => articleOf.get(id) ?? [])),
    ]);
    found.set(claimId, [...(found.get(claimId) ?? []), { sentence, sides: articleIds }]);
  }
  return found;
}
