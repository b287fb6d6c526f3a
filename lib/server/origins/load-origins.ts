import { z } from 'zod';
import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { LinkAnswer, StatedOrigin } from '@/lib/compare/group-origins';
import type { OriginStatement, Suggestion, Tx } from '@/lib/db/database';
import type { NamedOrigin } from '@/lib/domain/origin';
import { askEngine } from '../analysis/ask-engine';
import { type EngineArticle, readInputs } from '../analysis/read-inputs';
import type { CaseOrigins, OriginTask } from '../analysis/read-origins';
import { rememberAnswer } from '../analysis/remember-answers';
import { readStoredResults } from '../analysis/stored-results';
import type { Actor } from '../core/actor';
import { loadReuse } from '../reuse/load-reuse';

export interface LoadedOrigins extends CaseOrigins {
  /** All articles of the case, without their texts, with what each names as source in its newest revision. */
  articles: (EngineArticle & { named: NamedOrigin[] })[];
  statements: OriginStatement[];
  /** What people said of pairs of articles. */
  answered: Suggestion[];
}

type OriginDb = Pick<Tx, '$queryRaw' | 'analysis' | 'claim' | 'passage' | 'originStatement' | 'suggestion'>;

/** The pair of articles that an answer is about; kept with it. */
const AnsweredPair = z.object({ articleIds: z.tuple([z.uuid(), z.uuid()]) });

/**
 * Who can stand behind the articles of a case, and behind each of its claims, with what people said of it. References
 * name their sources and are left out of every count. The engine works in a thread of its own, so this is never called
 * inside a transaction.
 */
export async function loadOrigins(db: OriginDb, actor: Actor, caseId: string): Promise<LoadedOrigins> {
  const { workspaceId } = actor;
  const where = { workspaceId, caseId };
  const { articles, pairs } = await loadReuse(db, actor, caseId);
  const stored = (await readStoredResults(db, where, ['origins'])).origins;
  const named = articles.map((article) => {
    const read = stored.get(article.id);
    return { ...article, named: read?.revisionId === article.revisionId ? read.named : [] };
  });
  const statements = await db.originStatement.findMany({
    where: { ...where, withdrawnAt: null },
    orderBy: { id: 'asc' },
  });
  const answered = await db.suggestion.findMany({
    where: { ...where, kind: 'join', answer: { not: null } },
    orderBy: { id: 'asc' },
  });
  const passages = await db.passage.findMany({
    where: {
      ...where,
      removedAt: null,
      confirmed: true,
      revisionId: { in: articles.map(({ revisionId }) => revisionId) },
      claim: { withdrawnAt: null, mergedIntoId: null },
    },
    select: { id: true, claimId: true, articleId: true, start: true, end: true },
    orderBy: [{ claimId: 'asc' }, { articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  });
  const counted = new Set(articles.filter(({ role }) => role === 'under_check').map(({ id }) => id));
  const isCounted = ({ articleId }: { articleId: string }) => counted.has(articleId);
  const stating = passages.filter(isCounted);
  const task: Omit<OriginTask, 'kind' | 'articles'> = {
    reuse: pairs.filter(({ a, b }) => counted.has(a) && counted.has(b)),
    origins: named
      .map(({ id: articleId, named: origins }) => ({ articleId, named: origins }))
      .filter(isCounted),
    stated: statements.flatMap((statement) => describeStatement(statement, passages)).filter(isCounted),
    answers: answered.flatMap(describeAnswer),
    claims: [...new Set(stating.map(({ claimId }) => claimId))].map((claimId) => ({
      claimId,
      passages: stating
        .filter((passage) => passage.claimId === claimId)
        .map(({ articleId, start, end }) => ({ articleId, start, end })),
    })),
  };
  const found = await rememberAnswer(['origins', ENGINE_VERSION, articles, task], async () => {
    const texts = await readInputs(db, where);
    return askEngine(
      { kind: 'origins', ...task, articles: texts.filter(({ id }) => counted.has(id)) },
      'question',
    );
  });
  return { ...found, articles: named, statements, answered };
}

/** What was said of a passage that is not marked any more is said of nothing. */
function describeStatement(
  { articleId, passageId, kind, name }: OriginStatement,
  passages: readonly { id: string; start: number; end: number }[],
): StatedOrigin[] {
  if (passageId === null) return [{ articleId, passage: null, kind, name }];
  const passage = passages.find(({ id }) => id === passageId);
  return passage ? [{ articleId, passage: { start: passage.start, end: passage.end }, kind, name }] : [];
}

function describeAnswer({ suggested, answer }: Suggestion): LinkAnswer[] {
  const [a, b] = AnsweredPair.parse(suggested).articleIds;
  return answer === null ? [] : [{ a, b, answer }];
}
