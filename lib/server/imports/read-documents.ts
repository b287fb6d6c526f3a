import 'server-only';
import { Worker } from 'node:worker_threads';
import { Problem } from '@/lib/domain/problem';
import type { DocumentAnswer, DocumentSource } from './document-worker';
import type { ReadPage } from './read-html';

/** A page of 20 MB takes about a minute on a slow machine; what takes longer is no article. */
const PATIENCE_MS = 120_000;
/** A page of 20 MB takes about 2 GB while it is parsed. */
const MEMORY_MB = 3072;

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads pages and Markdown in a worker thread, so that a heavy page holds up nobody, and one after another, so that many
 * do not add up. Answers in the order of the documents; a page that cannot be read is a Problem in its place.
 */
export function readDocuments(documents: readonly DocumentSource[]): Promise<(ReadPage | Problem)[]> {
  if (documents.length === 0) return Promise.resolve([]);
  const read = last.then(() => readInWorker(documents));
  // Whoever waits next must not fail for what failed here; the caller gets the failure itself.
  last = read.catch(() => undefined);
  return read;
}

async function readInWorker(documents: readonly DocumentSource[]): Promise<(ReadPage | Problem)[]> {
  const pages: (ReadPage | Problem)[] = [];
  let worker: Worker | undefined;
  try {
    for (const document of documents) {
      worker ??= startWorker();
      const answer = await ask(worker, document);
      pages.push(answer);
      if (answer instanceof Problem && answer.data.rule === 'page_too_heavy') {
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
function startWorker(): Worker {
  return new Worker(new URL('./document-worker.ts', import.meta.url), {
    env: { NODE_OPTIONS: process.env.NODE_OPTIONS ?? '', NODE_ENV: process.env.NODE_ENV },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}

function ask(worker: Worker, document: DocumentSource): Promise<ReadPage | Problem> {
  return new Promise((resolve, reject) => {
    const settle = (result: ReadPage | Problem) => {
      clearTimeout(patience);
      worker.removeAllListeners();
      resolve(result);
    };
    const patience = setTimeout(() => settle(tooHeavy()), PATIENCE_MS);
    worker.on('message', (answer: DocumentAnswer) => settle(read(answer)));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return settle(tooHeavy());
      clearTimeout(patience);
      reject(error);
    });
    worker.postMessage(document);
  });
}

function read(answer: DocumentAnswer): ReadPage | Problem {
  switch (answer.kind) {
    case 'page':
      return answer.page;
    case 'refused':
      return new Problem('INVALID', answer.message, { rule: answer.rule });
    case 'unreadable':
      return new Problem('INVALID', `The page cannot be read (${answer.reason}). Paste its text instead.`, {
        rule: 'page_unreadable',
      });
  }
}

function tooHeavy(): Problem {
  return new Problem('TOO_LARGE', 'The page takes too long to read. Save the article alone, or paste its text.', {
    rule: 'page_too_heavy',
  });
}
