import 'server-only';
import { Worker } from 'node:worker_threads';
import { Problem } from '@/lib/domain/problem';
import { TooHeavyError, Workroom } from '../core/workroom';
import type { RenderTask } from './render-worker';

/** Five hundred pages take about a minute on a slow machine. */
const PATIENCE_MS = 180_000;
/** The typesetter takes a second or two to open, so it stays open for the next report, but not for ever. */
const IDLE_MS = 5 * 60_000;
const MEMORY_MB = 2048;

type ReportRoom = Workroom<RenderTask, Uint8Array<ArrayBuffer>>;

/** One for the whole process: Next loads this file in several bundles. */
const globals = globalThis as typeof globalThis & { variorumReportRoom?: ReportRoom };
globals.variorumReportRoom ??= new Workroom({ open: startWorker, idleMs: IDLE_MS });
const room = globals.variorumReportRoom;

/**
 * Sets a report in a worker thread, so that it holds up nobody, and one after another, so that many do not add up. A
 * report that takes too long is a Problem.
 */
export async function renderInWorker(task: RenderTask): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await room.run(task, { patienceMs: PATIENCE_MS });
  } catch (error) {
    if (error instanceof TooHeavyError) {
      throw new Problem('TOO_LARGE', 'This report is too large for this format. Export it as HTML instead.', {
        rule: 'report_too_heavy',
      });
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The report could not be set as ${task.format}: ${reason}`, { cause: error });
  }
}

/** The worker sets what people wrote, so it gets none of the secrets in the environment. */
function startWorker(): Worker {
  return new Worker(new URL('./render-worker.ts', import.meta.url), {
    env: { NODE_ENV: process.env.NODE_ENV },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}
