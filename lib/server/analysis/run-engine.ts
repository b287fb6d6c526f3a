import { compareQuotes } from '@/lib/compare/compare-quotes';
import { findOrigins } from '@/lib/compare/find-origins';
import { findQuotes } from '@/lib/compare/find-quotes';
import { findReuse } from '@/lib/compare/find-reuse';
import { measureSharedWords } from '@/lib/compare/measure-shared-words';
import { sameEvent } from '@/lib/compare/same-event';
import { suggestClaims } from '@/lib/compare/suggest-claims';
import type { Match } from '@/lib/contract/suggestions';
import type { Quote } from '@/lib/domain/quote';
import type { EngineArticle } from './read-inputs';
import { type MatchTask, readMatches } from './read-matches';
import { readShared } from './read-shared';
import { type ClaimWordings, readWordings, type WordingTask } from './read-wordings';
import type { StoredResults } from './stored-results';

export interface ArticleTask {
  kind: 'article';
  article: EngineArticle;
}

export interface CaseTask {
  kind: 'case';
  articles: EngineArticle[];
  /** Of all the articles, found before. */
  quotes: Quote[];
}

/** Apart from `CaseTask`: it takes longer. */
export interface SharedTask extends Omit<CaseTask, 'kind'> {
  kind: 'shared';
}

/** What a worker can be asked. */
export type EngineTask = ArticleTask | CaseTask | SharedTask | MatchTask | WordingTask;

/** What it answers, by the kind of the task. */
export interface EngineAnswers {
  article: Pick<StoredResults, 'quotes' | 'origins' | 'candidates'>;
  case: Pick<StoredResults, 'reuse' | 'comparisons' | 'events'>;
  shared: Pick<StoredResults, 'shared'>;
  match: Match[];
  wordings: ClaimWordings[];
}

export type EngineResult = {
  [Kind in EngineTask['kind']]: { kind: Kind; answer: EngineAnswers[Kind] };
}[EngineTask['kind']];

/** Does one task of the engine. Runs in a worker thread: it may take seconds. */
export async function runEngine(task: EngineTask): Promise<EngineResult> {
  switch (task.kind) {
    case 'article':
      return { kind: 'article', answer: readArticle(task) };
    case 'case':
      return { kind: 'case', answer: compareAll(task) };
    case 'shared':
      return { kind: 'shared', answer: { shared: await readShared(task) } };
    case 'match':
      return { kind: 'match', answer: await readMatches(task) };
    case 'wordings':
      return { kind: 'wordings', answer: readWordings(task) };
  }
}

/** More than anybody works through; an article of usual length has some thirty. */
const MOST_CANDIDATES = 500;

function readArticle({ article }: ArticleTask): EngineAnswers['article'] {
  const { revisionId } = article;
  const quotes = findQuotes({ article });
  return {
    quotes: { revisionId, quotes },
    origins: { revisionId, named: findOrigins({ article }) },
    candidates: { revisionId, candidates: suggestClaims({ article, quotes }).slice(0, MOST_CANDIDATES) },
  };
}

function compareAll({ articles, quotes }: CaseTask): EngineAnswers['case'] {
  const pairs = findReuse({ texts: articles });
  const { articles: likeness } = sameEvent({
    articles: articles.map(({ id, headline, text, language }) => ({
      id,
      text,
      language,
      ...(headline === null ? {} : { title: headline }),
    })),
  });
  return {
    reuse: {
      revisions: articles.map(({ id: articleId, revisionId }) => ({ articleId, revisionId })),
      pairs,
      shared: measureSharedWords({ articles, reuse: pairs }),
    },
    comparisons: compareQuotes({ quotes }),
    events: {
      others: likeness
        .filter(({ belongs }) => !belongs)
        .map(({ id: articleId, reason }) => ({ articleId, reason })),
    },
  };
}
