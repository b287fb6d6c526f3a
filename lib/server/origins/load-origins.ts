import { z } from 'zod';
import type { LinkAnswer } from '@/lib/compare/answer-links';
import type { StatedOrigin } from '@/lib/compare/read-sources';
import type { OriginStatement, Suggestion, Tx } from '@/lib/db/database';
import type { HiddenWork } from '@/lib/db/hidden-work';
import { readStatingArticles, type StatingRecord } from '@/lib/db/stating-rows';
import type { NamedOrigin } from '@/lib/domain/origin';
import type { TextRange } from '@/lib/domain/revision-text';
import { type EngineArticle, readInputs } from '../analysis/read-inputs';
import { readStoredResults } from '../analysis/stored-results';
import type { Actor } from '../core/actor';
import { hidesPassages, loadHiddenWork, wherePassageVisible } from '../visibility/hidden-work';
import { type CaseOrigins, type ClaimPassages, countOrigins } from './count-origins';
import { readSharedWords } from './read-shared-words';

export interface LoadedOrigins extends CaseOrigins {
  /** All articles of the case, without their texts, with what each names as source in its newest revision. */
  articles: (EngineArticle & { named: NamedOrigin[] })[];
  statements: OriginStatement[];
  /** What people said of pairs of articles. */
  answered: Suggestion[];
}

type OriginDb = Pick<Tx, '$queryRaw' | 'analysis' | 'claim' | 'passage' | 'originStatement' | 'suggestion'>;

/** The pair of articles that an answer is about, and why; kept with it. */
const AnsweredPair = z.object({
  articleIds: z.tuple([z.uuid(), z.uuid()]),
  note: z.string().optional(),
});

/**
 * Who can stand behind the articles of a case, and behind each of its claims, with what people said of it. References
 * name their sources and are left out of every count; `unseen` is what to leave out where that is not the actor's. Reads no texts: what they share was measured when they came in.
 */
export async function loadOrigins(
  db: OriginDb,
  actor: Actor,
  caseId: string,
  unseen?: HiddenWork,
): Promise<LoadedOrigins> {
  const { workspaceId } = actor;
  const hidden = unseen ?? (await loadHiddenWork(db, actor, { caseId }));
  const where = { workspaceId, caseId };
  const articles = await readInputs(db, { ...where, texts: false });
  const shared = await readSharedWords(db, where, articles);
  const stored = (await readStoredResults(db, where, ['origins'])).origins;
  const named = articles.map((article) => {
    const read = stored.get(article.id);
    return { ...article, named: read?.revisionId === article.revisionId ? read.named : [] };
  });
  const stated = await db.originStatement.findMany({
    where: { ...where, withdrawnAt: null },
    orderBy: { id: 'asc' },
  });
  const statements = await leaveOutHidden(db, stated, hidden);
  const answered = await db.suggestion.findMany({
    where: { ...where, kind: 'join', answer: { not: null } },
    orderBy: { id: 'asc' },
  });
  const places = await readStatedPlaces(db, where, statements, articles);
  const counted = named.filter(({ role }) => role === 'under_check');
  const stating = await readStatingArticles(db, {
    ...where,
    placedIds: listPlaced(counted, statements),
    hidden,
  });
  const found = countOrigins(
    {
      articles: counted,
      shared,
      origins: counted.map(({ id: articleId, named: origins }) => ({ articleId, named: origins })),
      stated: statements.flatMap((statement) => describeStatement(statement, places)),
      answers: answered.flatMap(describeAnswer),
    },
    groupByClaim(stating),
  );
  return { ...found, articles: named, statements, answered };
}

/** What is said of a passage that the viewer must not know of is not told either. */
async function leaveOutHidden(
  db: OriginDb,
  statements: OriginStatement[],
  hidden: HiddenWork,
): Promise<OriginStatement[]> {
  const ids = statements.flatMap(({ passageId }) => passageId ?? []);
  if (ids.length === 0 || !hidesPassages(hidden)) return statements;
  const visible = await db.passage.findMany({
    where: { ...wherePassageVisible(hidden), id: { in: ids } },
    select: { id: true },
  });
  return statements.filter(
    ({ passageId }) => passageId === null || visible.some(({ id }) => id === passageId),
  );
}

/** Where the passages are that people said something of; those that are not marked any more are left out. */
async function readStatedPlaces(
  db: OriginDb,
  where: { workspaceId: string; caseId: string },
  statements: readonly OriginStatement[],
  articles: readonly EngineArticle[],
): Promise<Map<string, TextRange>> {
  const ids = statements.flatMap(({ passageId }) => passageId ?? []);
  if (ids.length === 0) return new Map();
  const passages = await db.passage.findMany({
    where: {
      ...where,
      id: { in: ids },
      removedAt: null,
      confirmed: true,
      revisionId: { in: articles.map(({ revisionId }) => revisionId) },
    },
    select: { id: true, start: true, end: true },
  });
  return new Map(passages.map(({ id, start, end }) => [id, { start, end }]));
}

/** Articles of which something is said of one sentence only: there it matters which sentence states a claim. */
function listPlaced(
  articles: readonly { id: string; named: readonly NamedOrigin[] }[],
  statements: readonly OriginStatement[],
): string[] {
  const stated = statements.filter(({ passageId }) => passageId !== null).map(({ articleId }) => articleId);
  const scoped = articles
    .filter(({ named }) => named.some(({ scope }) => scope !== null))
    .map(({ id }) => id);
  return [...new Set([...stated, ...scoped])];
}

function groupByClaim(stating: readonly StatingRecord[]): ClaimPassages[] {
  const claims = new Map<string, ClaimPassages['passages']>();
  for (const { claimId, articleId, places } of stating) {
    const passages = claims.get(claimId) ?? [];
    claims.set(claimId, passages);
    if (places.length === 0) passages.push({ articleId, start: 0, end: 0 });
    for (const [start, end] of places) passages.push({ articleId, start, end });
  }
  return [...claims].map(([claimId, passages]) => ({ claimId, passages }));
}

function describeStatement(
  { articleId, passageId, kind, name }: OriginStatement,
  places: ReadonlyMap<string, TextRange>,
): StatedOrigin[] {
  if (passageId === null) return [{ articleId, passage: null, kind, name }];
  const passage = places.get(passageId);
  return passage ? [{ articleId, passage, kind, name }] : [];
}

function describeAnswer({ suggested, answer }: Suggestion): LinkAnswer[] {
  const { articleIds, note } = AnsweredPair.parse(suggested);
  const [a, b] = articleIds;
  return answer === null ? [] : [{ a, b, answer, note }];
}
