import 'server-only';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Problem } from '@/lib/domain/problem';
import type { DocumentAnswer, DocumentSource } from './document-worker';
import type { ReadPage } from './read-html';

/** A page of 20 MB takes 20 s; one that is nested thousands deep would take hours and is no article. */
const PATIENCE_MS = 90_000;
/** A page of 20 MB takes about 2 GB while it is parsed. */
const MEMORY_MB = 3072;

/** How Node says that a wait was given up, or that the worker ran out of its memory. */
const TOO_HEAVY = new Set(['ABORT_ERR', 'ERR_WORKER_OUT_OF_MEMORY']);

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads pages and Markdown in a worker thread, so that a heavy page holds up nobody, and one after another, so that many
 * do not add up. Answers in the order of the documents; a page that cannot be read is a Problem in its place.
 */
export function readDocuments(
  documents: readonly DocumentSource[],
  { patienceMs = PATIENCE_MS }: { patienceMs?: number } = {},
): Promise<(ReadPage | Problem)[]> {
  if (documents.length === 0) return Promise.resolve([]);
  const read = last.then(() => readInWorker(documents, patienceMs));
  // Whoever waits next must not fail for what failed here; the caller gets the failure itself.
  last = read.catch(() => undefined);
  return read;
}

async function readInWorker(
  documents: readonly DocumentSource[],
  patienceMs: number,
): Promise<(ReadPage | Problem)[]> {
  const pages: (ReadPage | Problem)[] = [];
  let worker: Worker | undefined;
  try {
    for (const document of documents) {
      worker ??= await startWorker();
      worker.postMessage(document);
      const answer = await waitForAnswer(worker, AbortSignal.timeout(patienceMs));
      pages.push(present(answer));
      if (answer.kind === 'too_heavy') {
        await worker.terminate();
        worker = undefined;
      }
    }
  } finally {
    await worker?.terminate();
  }
  return pages;
}

/** The worker reads what strangers wrote, so it gets none of the secrets in the environment. */
async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
    env: { NODE_ENV: process.env.NODE_ENV },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  // Whoever waits hears of an error by itself; one that comes later must not end the server.
  worker.on('error', () => undefined);
  // Loading the parser is not the fault of any page: no clock runs yet.
  await waitForAnswer(worker);
  return worker;
}

async function waitForAnswer(
  worker: Worker,
  signal?: AbortSignal,
): Promise<DocumentAnswer | { kind: 'too_heavy' }> {
  try {
    const [answer]: DocumentAnswer[] = await once(worker, 'message', { signal });
    return answer ?? { kind: 'too_heavy' };
  } catch (error) {
    if (error instanceof Error && 'code' in error && TOO_HEAVY.has(String(error.code)))
      return { kind: 'too_heavy' };
    throw error;
  }
}

function present(answer: DocumentAnswer | { kind: 'too_heavy' }): ReadPage | Problem {
  switch (answer.kind) {
    case 'page':
      return answer.page;
    case 'refused':
      return new Problem('INVALID', answer.message, { rule: answer.rule });
    case 'unreadable':
      return new Problem('INVALID', `The page cannot be read (${answer.reason}). Paste its text instead.`, {
        rule: 'page_unreadable',
      });
    case 'too_heavy':
      return new Problem(
        'TOO_LARGE',
        'The page takes too long to read. Save the article alone, or paste its text.',
        {
          rule: 'page_too_heavy',
        },
      );
    case 'ready':
      throw new Error('A document was answered before it was read');
  }
}
