import { readOpenCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { presentArticle } from './present-article';
import { readArticle } from './read-article';

interface Removal {
  articleId: string;
  version: number;
  removed: boolean;
}

/** Takes an article out of its case, or brings it back. Its passages stay where they are. */
export async function removeArticle(
  actor: Actor,
  { tx, now, record }: Write,
  { articleId, version, removed }: Removal,
) {
  authorise(actor, 'articles.remove');
  const { caseId } = await readArticle(actor, tx, articleId);
  await readOpenCase(actor, tx, caseId);
  const { count } = await tx.article.updateMany({
    where: { workspaceId: actor.workspaceId, id: articleId, version },
    data: { removedAt: removed ? now : null, version: { increment: 1 } },
  });
  const after = await readArticle(actor, tx, articleId);
  if (count === 0) refuseStale(presentArticle(actor, after));
  record({
    kind: removed ? 'article.removed' : 'article.restored',
    caseId,
    articleId,
    data: { label: after.label },
  });
  return presentArticle(actor, after);
}
