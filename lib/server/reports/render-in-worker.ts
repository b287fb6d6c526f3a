import 'server-only';
import { Worker } from 'node:worker_threads';
import { Problem } from '@/lib/domain/problem';
import type { RenderAnswer, RenderTask } from './render-worker';

/** Five hundred pages take about a minute on a slow machine. */
const PATIENCE_MS = 180_000;
/** The typesetter takes a second or two to open, so it stays open for the next report, but not for ever. */
const IDLE_MS = 5 * 60_000;
const MEMORY_MB = 2048;

interface Workroom {
  worker?: Worker;
  closing?: NodeJS.Timeout;
  last: Promise<unknown>;
}

/** One for the whole process: Next loads this file in several bundles. */
const globals = globalThis as typeof globalThis & { variorumReportWorkroom?: Workroom };
globals.variorumReportWorkroom ??= { last: Promise.resolve() };
const room = globals.variorumReportWorkroom;

/**
 * Sets a report in a worker thread, so that it holds up nobody, and one after another, so that many do not add up. A
 * report that takes too long is a Problem.
 */
export function renderInWorker(task: RenderTask): Promise<Uint8Array<ArrayBuffer>> {
  const rendered = room.last.then(() => render(task));
  // Whoever waits next must not fail for what failed here; the caller gets the failure itself.
  room.last = rendered.catch(() => undefined);
  return rendered;
}

async function render(task: RenderTask): Promise<Uint8Array<ArrayBuffer>> {
  clearTimeout(room.closing);
  room.worker ??= startWorker();
  try {
    const answer = await ask(room.worker, task);
    room.closing = setTimeout(() => void closeWorker(), IDLE_MS);
    room.closing.unref();
    if (answer.kind === 'rendered') return answer.bytes;
    throw new Error(`The report could not be set as ${task.format}: ${answer.reason}`);
  } catch (error) {
    await closeWorker();
    throw error;
  }
}

/** The worker sets what people wrote, so it gets none of the secrets in the environment. */
function startWorker(): Worker {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    env: { NODE_ENV: process.env.NODE_ENV },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  worker.unref();
  return worker;
}

async function closeWorker(): Promise<void> {
  const { worker } = room;
  room.worker = undefined;
  clearTimeout(room.closing);
  await worker?.terminate();
}

function ask(worker: Worker, task: RenderTask): Promise<RenderAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(patience);
      // By name: without its own listeners a worker no longer hears anything.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      finish();
    };
    const patience = setTimeout(() => settle(() => reject(tooHeavy())), PATIENCE_MS);
    worker.on('message', (answer: RenderAnswer) => settle(() => resolve(answer)));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error)),
    );
    worker.on('exit', (code) =>
      settle(() => reject(new Error(`The worker that sets reports ended with code ${code}`))),
    );
    worker.postMessage(task);
  });
}

function tooHeavy(): Problem {
  return new Problem('TOO_LARGE', 'This report is too large for this format. Export it as HTML instead.', {
    rule: 'report_too_heavy',
  });
}
