import type { AnalysisStatus, SharedStatement } from '@/lib/contract/analysis';
import type { Suggestion } from '@/lib/contract/suggestions';
import type { Db } from '@/lib/db/database';
import { type EngineArticle, readInputs } from '../analysis/read-inputs';
import { readState } from '../analysis/read-status';
import { readStoredResults, type StoredResults } from '../analysis/stored-results';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { loadSuggestionViews } from '../suggestions/load-suggestion-views';
import { presentSuggestions } from '../suggestions/present-suggestion';
import { sharedKey } from '../suggestions/suggestion-key';
import { loadHiddenWork, wherePassageVisible } from '../visibility/hidden-work';

type Stored = StoredResults['shared']['statements'][number];

interface Shared {
  state: AnalysisStatus['state'];
  statements: SharedStatement[];
  dismissed: Suggestion[];
  hidden: number;
}

/**
 * What several articles of a case state, as far as it was read from their newest revisions. Where a claim says where else
 * it is stated only to whoever has marked it, what it shares with these statements is left out and counted.
 */
export async function listShared(actor: Actor, db: Db, { caseId }: { caseId: string }): Promise<Shared> {
  authorise(actor, 'analysis.view');
  await readCase(actor, db, caseId);
  const state = await readState(actor, db, caseId);
  const { seen, hidden } = await loadShared(actor, db, { caseId });
  const answers = await db.suggestion.findMany({
    where: { workspaceId: actor.workspaceId, caseId, kind: 'shared', answer: 'rejected' },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
  });
  const keys = new Set(seen.map(({ key }) => key));
  const dismissed = answers.filter(({ key }) => keys.has(key));
  const gone = new Set(dismissed.map(({ key }) => key));
  return {
    state,
    statements: seen.filter(({ key }) => !gone.has(key)),
    dismissed: await presentSuggestions(db, actor, dismissed),
    hidden,
  };
}

/** All that was found, dismissed or not, as far as the viewer may see it; and how much of it is hidden from them. */
export async function loadShared(
  actor: Actor,
  db: Db,
  { caseId }: { caseId: string },
): Promise<{ seen: SharedStatement[]; hidden: number }> {
  const { workspaceId } = actor;
  const articles = await readInputs(db, { workspaceId, caseId, texts: false });
  const stored = (await readStoredResults(db, { workspaceId, caseId }, ['shared'])).shared.get(caseId);
  const read = new Set((stored?.revisions ?? []).map(({ revisionId }) => revisionId));
  const current = new Map(
    articles.filter(({ revisionId }) => read.has(revisionId)).map((article) => [article.id, article]),
  );
  const marks = await listMarks(actor, db, { caseId, articles: [...current.values()] });
  const views = await loadSuggestionViews(db, actor, { caseId });
  const all = (stored?.statements ?? []).flatMap((statement) => present(statement, { current, marks }));
  const seen = all.filter(({ claims }) => claims.every(({ claimId }) => views.get(claimId)?.suggestions));
  return { seen, hidden: all.length - seen.length };
}

interface Mark {
  revisionId: string;
  start: number;
  end: number;
  claim: { id: string; number: number };
}

/** What the viewer sees marked in these articles. */
async function listMarks(
  actor: Actor,
  db: Db,
  { caseId, articles }: { caseId: string; articles: EngineArticle[] },
): Promise<Mark[]> {
  const hidden = await loadHiddenWork(db, actor, { caseId });
  return db.passage.findMany({
    where: {
      ...wherePassageVisible(hidden),
      workspaceId: actor.workspaceId,
      caseId,
      removedAt: null,
      revisionId: { in: articles.map(({ revisionId }) => revisionId) },
      claim: { withdrawnAt: null, mergedIntoId: null },
    },
    select: { revisionId: true, start: true, end: true, claim: { select: { id: true, number: true } } },
    orderBy: [{ claim: { number: 'asc' } }, { id: 'asc' }],
  });
}

/** None while one of its articles has another text by now, or is gone: the rest would no longer be what was compared. */
function present(
  { lead, words: leading, statement, sentences, differences }: Stored,
  { current, marks }: { current: ReadonlyMap<string, EngineArticle>; marks: readonly Mark[] },
): SharedStatement[] {
  const inOrder = [...sentences.slice(lead, lead + 1), ...sentences.filter((_, place) => place !== lead)];
  const placed = inOrder.flatMap(({ articleId, ...sentence }) => {
    const article = current.get(articleId);
    if (!article) return [];
    return [{ ...sentence, articleId, revisionId: article.revisionId }];
  });
  if (placed.length === 0 || placed.length < sentences.length) return [];
  const claims = new Map(
    marks
      .filter((mark) =>
        placed.some(
          ({ revisionId, part }) =>
            mark.revisionId === revisionId && mark.start < part.end && mark.end > part.start,
        ),
      )
      .map(({ claim: { id: claimId, number } }) => [claimId, { claimId, number }]),
  );
  return [
    {
      key: sharedKey(placed),
      statement,
      words: leading,
      articleIds: [...new Set(placed.map(({ articleId }) => articleId))],
      sentences: placed,
      differences: differences.map(({ words, ...difference }) => ({
        ...difference,
        words: nameArticles(words, current),
      })),
      claims: [...claims.values()],
    },
  ];
}

/** What is stored names articles by their ids, since the desk may call them otherwise by now. */
function nameArticles(words: string, articles: ReadonlyMap<string, EngineArticle>): string {
  let named = words;
  for (const { id, label } of articles.values()) named = named.replaceAll(id, label);
  return named;
}
