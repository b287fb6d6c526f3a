import type { Passage } from '@/lib/contract/passages';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadHiddenWork, wherePassageVisible } from '../visibility/hidden-work';
import { passageAuthor, presentPassage } from './present-passage';

/** The passages marked in an article, in the order of the text; those of withdrawn claims are left out. */
export async function listPassages(
  actor: Actor,
  db: Pick<Tx, '$queryRaw' | 'passage' | 'article'>,
  { articleId }: { articleId: string },
): Promise<Passage[]> {
  authorise(actor, 'passages.view');
  const { workspaceId } = actor;
  requireFound(await db.article.findUnique({ where: { workspaceId_id: { workspaceId, id: articleId } } }));
  const hidden = await loadHiddenWork(db, actor, { articleId });
  const passages = await db.passage.findMany({
    where: {
      ...wherePassageVisible(hidden),
      workspaceId,
      articleId,
      removedAt: null,
      claim: { withdrawnAt: null },
    },
    include: passageAuthor,
    orderBy: [{ start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
  });
  return passages.map((passage) => presentPassage(actor, passage));
}
