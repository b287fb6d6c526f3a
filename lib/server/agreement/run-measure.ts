import 'server-only';
import { Worker } from 'node:worker_threads';
import { Workroom } from '../core/workroom';
import { type MeasureAnswers, type MeasureResult, type MeasureTask, measureTask } from './measure-task';

const PATIENCE_MS = 60_000;
const IDLE_MS = 5 * 60_000;
const MEMORY_MB = 1024;
/** So many judgements or passages are measured in a few hundredths of a second, less than handing them over takes. */
const SMALL = 500;

type Room = Workroom<MeasureTask, MeasureResult>;

/** One for the whole process: Next loads this file in several bundles. */
const globals = globalThis as typeof globalThis & { variorumAgreementRoom?: Room };
globals.variorumAgreementRoom ??= new Workroom({ open: startWorker, idleMs: IDLE_MS });
const room = globals.variorumAgreementRoom;

/** Measures a small case at once and a large one in a worker thread, so that it holds up no request. */
export async function runMeasure<Kind extends MeasureTask['kind']>(
  task: Extract<MeasureTask, { kind: Kind }>,
): Promise<MeasureAnswers[Kind]> {
  const result =
    countItems(task) <= SMALL ? measureTask(task) : await room.run(task, { patienceMs: PATIENCE_MS });
  if (result.kind !== task.kind) throw new Error(`The worker answered ${result.kind} to ${task.kind}`);
  // The kinds are the same, so the answer is that of the task.
  return result.answer as MeasureAnswers[Kind];
}

function countItems(task: MeasureTask): number {
  switch (task.kind) {
    case 'verdicts':
      return task.verdicts.length;
    case 'shift':
      return task.discussed.length;
    case 'passages':
      return task.passages.length;
    case 'evidence':
      return task.claims.reduce((sum, { used }) => sum + used.length, 0);
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./measure-worker.ts', import.meta.url), {
    env: { NODE_ENV: process.env.NODE_ENV },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}
