import { findCopied } from '@/lib/compare/find-copied';
import type { AnalysisStatus, CopiedText } from '@/lib/contract/analysis';
import type { Db } from '@/lib/db/database';
import { readState } from '../analysis/read-status';
import { readArticle } from '../articles/read-article';
import { type Actor, authorise } from '../core/actor';
import { loadReuse } from './load-reuse';

interface Copied {
  state: AnalysisStatus['state'];
  revisionId: string | null;
  copied: CopiedText[];
}

/** Where an article has the text of others, paragraph by paragraph, once its newest revision was compared. */
export async function getCopied(actor: Actor, db: Db, { articleId }: { articleId: string }): Promise<Copied> {
  authorise(actor, 'analysis.view');
  const { caseId } = await readArticle(actor, db, articleId);
  const state = await readState(actor, db, caseId);
  const { revisions, pairs } = await loadReuse(db, actor, caseId);
  const revisionId = revisions.find((revision) => revision.articleId === articleId)?.revisionId;
  if (revisionId === undefined) return { state, revisionId: null, copied: [] };
  const { text } = await db.revision.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: revisionId } },
    select: { text: true },
  });
  return { state, revisionId, copied: findCopied({ article: { id: articleId, text }, pairs }) };
}
