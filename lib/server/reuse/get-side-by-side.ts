import { splitSentences } from '@/lib/compare/split-sentences';
import type { Db } from '@/lib/db/database';
import type { TextRange } from '@/lib/domain/revision-text';
import { readState } from '../analysis/read-status';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadHiddenWork, wherePassageVisible } from '../visibility/hidden-work';
import { loadReuse } from './load-reuse';

interface Asked {
  caseId: string;
  articleIds: string[];
}

/** Two to four articles in the order asked for, with what they share, and the sentences that only one of them has. */
export async function getSideBySide(actor: Actor, db: Db, { caseId, articleIds }: Asked) {
  authorise(actor, 'analysis.view');
  const { workspaceId } = actor;
  await readCase(actor, db, caseId);
  const reuse = await loadReuse(db, actor, caseId);
  const chosen = [...new Set(articleIds)].map((articleId) =>
    requireFound(reuse.articles.find(({ id }) => id === articleId)),
  );
  const ids = new Set(chosen.map(({ id }) => id));
  const pairs = reuse.pairs.filter(({ a, b }) => ids.has(a) && ids.has(b));
  const revisions = await db.revision.findMany({
    where: { workspaceId, id: { in: chosen.map(({ revisionId }) => revisionId) } },
    select: { id: true, text: true },
  });
  const claims = await listSharedClaims(actor, db, { caseId, chosen });
  return {
    state: await readState(actor, db, caseId),
    articles: chosen.map(({ id: articleId, revisionId, label }) => {
      const { text } = requireFound(revisions.find(({ id }) => id === revisionId));
      const joined = [
        ...pairs.flatMap(({ a, b, stretches }) =>
          stretches.flatMap((stretch) => [
            ...(a === articleId ? [stretch.a] : []),
            ...(b === articleId ? [stretch.b] : []),
          ]),
        ),
        ...claims.flatMap(({ places }) => places.filter((place) => place.articleId === articleId)),
      ];
      return { articleId, revisionId, label, text, only: listUnshared(text, joined) };
    }),
    pairs,
    claims,
  };
}

/** Sentences that nothing joins to another article. */
function listUnshared(text: string, joined: readonly TextRange[]): TextRange[] {
  return splitSentences({ text })
    .filter((sentence) => !joined.some(({ start, end }) => start < sentence.end && end > sentence.start))
    .map(({ start, end }) => ({ start, end }));
}

interface Chosen {
  caseId: string;
  chosen: readonly { id: string; revisionId: string }[];
}

/** Claims that at least two of these articles state, with the passages. */
async function listSharedClaims(actor: Actor, db: Db, { caseId, chosen }: Chosen) {
  const { workspaceId } = actor;
  const hidden = await loadHiddenWork(db, actor, { caseId });
  const passages = await db.passage.findMany({
    where: {
      ...wherePassageVisible(hidden),
      workspaceId,
      caseId,
      removedAt: null,
      confirmed: true,
      revisionId: { in: chosen.map(({ revisionId }) => revisionId) },
      claim: { withdrawnAt: null, mergedIntoId: null },
    },
    select: {
      articleId: true,
      revisionId: true,
      start: true,
      end: true,
      claim: { select: { id: true, number: true, statement: true } },
    },
    orderBy: [{ start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
  });
  const claims = new Map(passages.map(({ claim }) => [claim.id, claim]));
  return [...claims.values()]
    .sort((a, b) => a.number - b.number)
    .map(({ id: claimId, number, statement }) => ({
      claimId,
      number,
      statement,
      places: passages
        .filter(({ claim }) => claim.id === claimId)
        .map(({ articleId, revisionId, start, end }) => ({ articleId, revisionId, start, end })),
    }))
    .filter(({ places }) => new Set(places.map(({ articleId }) => articleId)).size > 1);
}
