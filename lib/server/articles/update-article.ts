import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { takeOutlet } from '../outlets/take-outlet';
import { type Particulars, toColumns } from './particulars';
import { presentArticle } from './present-article';
import { readArticle, readOpenArticle } from './read-article';

/** Changes the particulars of an article; its text is changed by a new revision only. */
export async function updateArticle(
  actor: Actor,
  write: Write,
  { articleId, version, ...change }: Particulars & { articleId: string; version: number },
) {
  authorise(actor, 'articles.edit');
  const { tx, record } = write;
  const before = await readOpenArticle(actor, tx, articleId);
  const outlet =
    change.outlet === undefined ? {} : { outletId: await takeOutlet(actor, write, change.outlet) };
  const { count } = await tx.article.updateMany({
    where: { workspaceId: actor.workspaceId, id: articleId, version },
    data: { ...toColumns(change), ...outlet, version: { increment: 1 } },
  });
  const after = await readArticle(actor, tx, articleId);
  if (count === 0) refuseStale(presentArticle(actor, after));
  record({
    kind: 'article.changed',
    caseId: before.caseId,
    articleId,
    data: { label: after.label, fields: Object.keys(change) },
  });
  return presentArticle(actor, after);
}
