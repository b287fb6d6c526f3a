import 'server-only';
import { Worker } from 'node:worker_threads';
import { Workroom } from '../core/workroom';
import type { EngineAnswers, EngineResult, EngineTask } from './run-engine';

/** Two hundred long articles take about a minute on a slow machine. */
const PATIENCE_MS = { background: 10 * 60_000, question: 60_000 };
/** Opening the dictionary takes a second, so a worker stays open for a while. */
const IDLE_MS = 5 * 60_000;
const MEMORY_MB = 2048;

type Room = Workroom<EngineTask, EngineResult>;

/** One pair for the whole process: Next loads this file in several bundles. */
const globals = globalThis as typeof globalThis & {
  variorumEngineRooms?: { background: Room; question: Room };
};
globals.variorumEngineRooms ??= {
  background: new Workroom({ open: startWorker, idleMs: IDLE_MS }),
  question: new Workroom({ open: startWorker, idleMs: IDLE_MS }),
};
const rooms = globals.variorumEngineRooms;

/**
 * Runs the engine in a worker thread. What somebody waits for (`question`) has a worker of its own and is not held up by
 * a case that is being compared in the `background`.
 */
export async function askEngine<Kind extends EngineTask['kind']>(
  task: Extract<EngineTask, { kind: Kind }>,
  room: keyof typeof rooms,
): Promise<EngineAnswers[Kind]> {
  const result = await rooms[room].run(task, { patienceMs: PATIENCE_MS[room] });
  if (result.kind !== task.kind) throw new Error(`The engine answered ${result.kind} to ${task.kind}`);
  // The kinds are the same, so the answer is that of the task.
  return result.answer as EngineAnswers[Kind];
}

/** The worker reads what strangers wrote, so it gets none of the secrets in the environment. */
function startWorker(): Worker {
  return new Worker(new URL('./analysis-worker.ts', import.meta.url), {
    env: { NODE_ENV: process.env.NODE_ENV },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}
