import { parentPort } from 'node:worker_threads';
import { Problem } from '@/lib/domain/problem';
import { type ReadPage, readHtml } from './read-html';
import { readMarkdown } from './read-markdown';

/** A document that takes time to read. */
export interface DocumentSource {
  kind: 'html' | 'markdown';
  source: string;
}

/** What the worker answers; errors do not travel between threads with their data, so their parts do. */
export type DocumentAnswer =
  | { kind: 'ready' }
  | { kind: 'page'; page: ReadPage }
  | { kind: 'refused'; message: string; rule: string | undefined }
  | { kind: 'unreadable'; reason: string };

parentPort?.on('message', (document: DocumentSource) => parentPort?.postMessage(answer(document)));
parentPort?.postMessage({ kind: 'ready' } satisfies DocumentAnswer);

function answer({ kind, source }: DocumentSource): DocumentAnswer {
  try {
    return { kind: 'page', page: kind === 'html' ? readHtml(source) : readMarkdown(source) };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'refused', message: error.message, rule: error.data.rule };
    // A page may be nested so deeply that the parser runs out of stack: the page is at fault, the other files go on.
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}
