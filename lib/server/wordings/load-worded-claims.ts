import type { Tx } from '@/lib/db/database';
import type { Detail } from '@/lib/domain/claim';
import type { EngineArticle } from '../analysis/read-inputs';
import type { WordedClaim } from '../analysis/read-wordings';
import type { Actor } from '../core/actor';
import { loadHiddenWork, wherePassageVisible } from '../visibility/hidden-work';

interface Asked {
  caseId: string;
  claimIds: string[];
  /** The articles of the case. */
  articles: readonly Pick<EngineArticle, 'revisionId'>[];
}

/** Claims as the engine gets them, with the passages that the viewer may see. One whose place waits for a person is left out. */
export async function loadWordedClaims(
  db: Pick<Tx, '$queryRaw' | 'claim' | 'passage'>,
  actor: Actor,
  { caseId, claimIds, articles }: Asked,
): Promise<WordedClaim[]> {
  const { workspaceId } = actor;
  const hidden = await loadHiddenWork(db, actor, { claimIds });
  const claims = await db.claim.findMany({
    where: { workspaceId, caseId, id: { in: claimIds } },
    select: { id: true, statement: true, details: true },
    orderBy: { number: 'asc' },
  });
  const passages = await db.passage.findMany({
    where: {
      ...wherePassageVisible(hidden),
      workspaceId,
      claimId: { in: claims.map(({ id }) => id) },
      removedAt: null,
      confirmed: true,
      revisionId: { in: articles.map(({ revisionId }) => revisionId) },
    },
    select: {
      id: true,
      claimId: true,
      articleId: true,
      start: true,
      end: true,
      voice: true,
      speaker: true,
      polarity: true,
      verb: true,
    },
    orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  });
  const byClaim = new Map<string, WordedClaim['passages']>(claims.map(({ id }) => [id, []]));
  for (const { claimId, id, articleId, start, end, voice, speaker, polarity, verb } of passages) {
    byClaim.get(claimId)?.push({ id, articleId, start, end, voice: { voice, speaker, polarity, verb } });
  }
  return claims.map(({ id, statement, details }) => ({
    id,
    statement,
    // Written only by the server, from the contract's Detail[].
    details: details as unknown as Detail[],
    passages: byClaim.get(id) ?? [],
  }));
}
