import { type ArticleRecord, readArticleRows } from '@/lib/db/article-rows';
import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { loadHiddenWork } from '../visibility/hidden-work';

interface Query {
  caseId?: string;
  articleId?: string;
  /** Removed ones, or the others. Left out: either. */
  removed?: boolean;
}

/** Articles of this workspace with counts of the marks that the viewer may know of, references first. */
export async function readArticles(
  actor: Actor,
  db: Pick<Tx, '$queryRaw'>,
  query: Query,
): Promise<ArticleRecord[]> {
  const { caseId, articleId } = query;
  const hidden = await loadHiddenWork(db, actor, { caseId, articleId });
  return readArticleRows(db, { ...query, workspaceId: actor.workspaceId, hidden });
}
