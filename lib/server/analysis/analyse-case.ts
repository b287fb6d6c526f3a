import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Db } from '@/lib/db/database';
import { TooHeavyError } from '../core/workroom';
import { askEngine } from './ask-engine';
import { type ClaimedJob, finishJob, RENEW_MS, renewClaim } from './claim-job';
import { type EngineArticle, hashInputs, readInputs } from './read-inputs';
import { storeResults } from './store-results';
import { readStoredResults, type StoredKind } from './stored-results';

/** Tells whoever watches how far the work is. */
type OnProgress = (progress: { done: number; steps: number }) => void;

/**
 * Brings what the engine found in a case up to date: article by article, then what is about all of them together. What
 * was computed from the same texts by the same engine is kept. An article that is too heavy is left out and named; the
 * others go on.
 */
export async function analyseCase(db: Db, job: ClaimedJob, onProgress: OnProgress): Promise<void> {
  const { workspaceId, caseId } = job;
  const articles = await readInputs(db, job);
  const stored = await db.analysis.findMany({
    where: { workspaceId, caseId, engine: ENGINE_VERSION },
    select: { subjectId: true, kind: true, basis: true },
  });
  const isKept = (subjectId: string, kind: StoredKind, basis: string) =>
    stored.some((row) => row.subjectId === subjectId && row.kind === kind && row.basis === basis);
  const missing = articles.filter((article) => !isKept(article.id, 'quotes', hashInputs([article])));
  const steps = missing.length + 2;
  const faults: string[] = [];
  let done = 0;
  const renewal = setInterval(() => {
    // The next one tries again; a claim that runs out costs nothing but work that is done twice.
    renewClaim(db, job).catch(() => undefined);
  }, RENEW_MS);
  const tell = async () => {
    await renewClaim(db, job, { done, steps });
    onProgress({ done, steps });
  };
  try {
    await tell();
    for (const article of missing) {
      const fault = await analyseArticle(db, job, article);
      if (fault !== undefined) faults.push(fault);
      done += 1;
      await tell();
    }
    const basis = hashInputs(articles);
    // What is quick comes first, and can be read while the rest is looked for.
    for (const [task, kind] of [
      ['case', 'reuse'],
      ['shared', 'shared'],
    ] as const) {
      if (articles.length > 0 && !isKept(caseId, kind, basis)) {
        const fault = await compareArticles(db, job, { task, articles, basis });
        if (fault !== undefined) faults.push(fault);
      }
      done += 1;
      if (done < steps) await tell();
    }
  } finally {
    clearInterval(renewal);
  }
  await finishJob(db, job, { fault: faults.length === 0 ? null : faults.join(' ') });
}

async function analyseArticle(db: Db, job: ClaimedJob, article: EngineArticle): Promise<string | undefined> {
  try {
    const results = await askEngine({ kind: 'article', article }, 'background');
    await db.$transaction((tx) =>
      storeResults(tx, job, {
        subjectId: article.id,
        revisionIds: [article.revisionId],
        basis: hashInputs([article]),
        results,
      }),
    );
    return undefined;
  } catch (error) {
    if (error instanceof TooHeavyError) return `${article.label} takes too long to compare and was left out.`;
    throw error;
  }
}

async function compareArticles(
  db: Db,
  job: ClaimedJob,
  { task, articles, basis }: { task: 'case' | 'shared'; articles: EngineArticle[]; basis: string },
): Promise<string | undefined> {
  const stored = await readStoredResults(db, job, ['quotes']);
  const quotes = articles.flatMap(({ id, revisionId }) => {
    const read = stored.quotes.get(id);
    return read?.revisionId === revisionId ? read.quotes : [];
  });
  try {
    const asked = { articles, quotes };
    const results =
      task === 'case'
        ? await askEngine({ kind: 'case', ...asked }, 'background')
        : await askEngine({ kind: 'shared', ...asked }, 'background');
    await db.$transaction((tx) =>
      storeResults(tx, job, {
        subjectId: job.caseId,
        revisionIds: articles.map(({ revisionId }) => revisionId),
        basis,
        results,
      }),
    );
    return undefined;
  } catch (error) {
    if (error instanceof TooHeavyError) return 'The articles together are too much to be compared.';
    throw error;
  }
}
