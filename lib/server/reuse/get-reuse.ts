import type { AnalysisStatus, Reuse } from '@/lib/contract/analysis';
import type { Db } from '@/lib/db/database';
import { readState } from '../analysis/read-status';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { loadReuse } from './load-reuse';

/** Text that the articles of a case share; with `articleIds`, what these share with any other. */
export async function getReuse(
  actor: Actor,
  db: Db,
  { caseId, articleIds }: { caseId: string; articleIds?: string[] },
): Promise<Reuse & { state: AnalysisStatus['state'] }> {
  authorise(actor, 'analysis.view');
  await readCase(actor, db, caseId);
  const { revisions, pairs } = await loadReuse(db, actor, caseId);
  const asked = articleIds && new Set(articleIds);
  return {
    state: await readState(actor, db, caseId),
    revisions,
    pairs: asked ? pairs.filter(({ a, b }) => asked.has(a) || asked.has(b)) : pairs,
  };
}
