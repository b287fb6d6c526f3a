import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { AnalysisStatus } from '@/lib/contract/analysis';
import type { Tx } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { describeJob } from './claim-job';
import { readStoredResults } from './stored-results';

type StatusTx = Pick<Tx, 'case' | 'article' | 'analysis' | 'analysisJob'>;

/** How far the comparison of a case is, and what it says of the case as a whole. */
export async function readStatus(
  actor: Actor,
  db: StatusTx,
  { caseId }: { caseId: string },
): Promise<AnalysisStatus> {
  authorise(actor, 'analysis.view');
  const { workspaceId } = actor;
  await readCase(actor, db, caseId);
  const where = { workspaceId, caseId };
  const job = await db.analysisJob.findUnique({ where: { workspaceId_caseId: where } });
  const articles = await db.article.findMany({
    where: { ...where, removedAt: null },
    select: { id: true, language: true },
    orderBy: { position: 'asc' },
  });
  const { events } = await readStoredResults(db, where, ['events']);
  const newest = await db.analysis.aggregate({ where, _max: { computedAt: true } });
  const present = new Set(articles.map(({ id }) => id));
  return {
    state: articles.length === 0 ? 'none' : job ? describeJob(job) : 'waiting',
    done: job?.done ?? 0,
    steps: job?.steps ?? 0,
    fault: job?.fault ?? null,
    computedAt: newest._max.computedAt?.toISOString() ?? null,
    engine: ENGINE_VERSION,
    otherEvents: (events.get(caseId)?.others ?? []).filter(({ articleId }) => present.has(articleId)),
    unread: articles
      .filter(({ language }) => !/^en(-|$)/i.test(language))
      .map(({ id: articleId, language }) => ({ articleId, language })),
    can: listAbilities(['analysis.request'], { actor }),
  };
}

/** Only the state, for answers that rest on stored results. */
export async function readState(
  { workspaceId }: Actor,
  db: Pick<Tx, 'analysisJob' | 'article'>,
  caseId: string,
): Promise<AnalysisStatus['state']> {
  const job = await db.analysisJob.findUnique({ where: { workspaceId_caseId: { workspaceId, caseId } } });
  if (job) return describeJob(job);
  const article = await db.article.findFirst({
    where: { workspaceId, caseId, removedAt: null },
    select: { id: true },
  });
  return article ? 'waiting' : 'none';
}
