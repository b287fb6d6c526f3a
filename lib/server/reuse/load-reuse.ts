import type { Reuse } from '@/lib/contract/analysis';
import type { Tx } from '@/lib/db/database';
import { type EngineArticle, readInputs } from '../analysis/read-inputs';
import { readStoredResults } from '../analysis/stored-results';
import type { Actor } from '../core/actor';

export interface LoadedReuse extends Reuse {
  /** The articles of the case, without their texts. */
  articles: EngineArticle[];
}

/** What the articles of a case share, as far as it was computed from their newest revisions. */
export async function loadReuse(
  db: Pick<Tx, '$queryRaw' | 'analysis'>,
  { workspaceId }: Actor,
  caseId: string,
): Promise<LoadedReuse> {
  const where = { workspaceId, caseId };
  const articles = await readInputs(db, { ...where, texts: false });
  const stored = (await readStoredResults(db, where, ['reuse'])).reuse.get(caseId);
  const newest = new Set(articles.map(({ id, revisionId }) => `${id} ${revisionId}`));
  const revisions = (stored?.revisions ?? []).filter(({ articleId, revisionId }) =>
    newest.has(`${articleId} ${revisionId}`),
  );
  const current = new Set(revisions.map(({ articleId }) => articleId));
  return {
    articles,
    revisions,
    pairs: (stored?.pairs ?? []).filter(({ a, b }) => current.has(a) && current.has(b)),
  };
}
