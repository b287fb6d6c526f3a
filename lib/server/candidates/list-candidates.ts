import type { AnalysisStatus, Candidate } from '@/lib/contract/analysis';
import type { Db } from '@/lib/db/database';
import { readState } from '../analysis/read-status';
import { readStoredResults } from '../analysis/stored-results';
import { readArticle } from '../articles/read-article';
import { type Actor, authorise } from '../core/actor';

interface Candidates {
  state: AnalysisStatus['state'];
  revisionId: string | null;
  candidates: Candidate[];
}

/** Sentences of an article that seem worth checking, best first, once its newest revision was read. */
export async function listCandidates(
  actor: Actor,
  db: Db,
  { articleId }: { articleId: string },
): Promise<Candidates> {
  authorise(actor, 'analysis.view');
  const { workspaceId } = actor;
  const { caseId, revisionId } = await readArticle(actor, db, articleId);
  const state = await readState(actor, db, caseId);
  const stored = await readStoredResults(db, { workspaceId, caseId, subjectId: articleId }, ['candidates']);
  const found = stored.candidates.get(articleId);
  return found?.revisionId === revisionId ? { state, ...found } : { state, revisionId: null, candidates: [] };
}
