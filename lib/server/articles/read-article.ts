import type { ArticleRecord } from '@/lib/db/article-rows';
import type { Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { readArticles } from './read-articles';

/** The row of an article of this workspace, removed or not. */
export async function readArticle(
  actor: Actor,
  db: Pick<Tx, '$queryRaw'>,
  articleId: string,
): Promise<ArticleRecord> {
  const [row] = await readArticles(actor, db, { articleId });
  return requireFound(row);
}

/** The row of an article that may be worked on: not removed, in a case that is not archived. */
export async function readOpenArticle(
  actor: Actor,
  db: Pick<Tx, '$queryRaw' | 'case'>,
  articleId: string,
): Promise<ArticleRecord> {
  const row = await readArticle(actor, db, articleId);
  if (row.removedAt) {
    throw new Problem('RULE_BROKEN', 'This article was removed from the case. Bring it back to work on it.', {
      rule: 'article_removed',
    });
  }
  const { archivedAt } = await db.case.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: row.caseId } },
    select: { archivedAt: true },
  });
  if (archivedAt) {
    throw new Problem('RULE_BROKEN', 'This case is archived. Reopen it to work on it.', {
      rule: 'case_archived',
    });
  }
  return row;
}
