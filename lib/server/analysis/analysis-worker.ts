import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer } from '../core/workroom';
import { type EngineResult, type EngineTask, runEngine } from './run-engine';

parentPort?.on('message', async (task: EngineTask) => parentPort?.postMessage(await answer(task)));

async function answer(task: EngineTask): Promise<WorkerAnswer<EngineResult>> {
  try {
    return { kind: 'done', result: await runEngine(task) };
  } catch (error) {
    return {
      kind: 'failed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
