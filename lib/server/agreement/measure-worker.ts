import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer } from '../core/workroom';
import { type MeasureResult, type MeasureTask, measureTask } from './measure-task';

parentPort?.on('message', (task: MeasureTask) => parentPort?.postMessage(answer(task)));

function answer(task: MeasureTask): WorkerAnswer<MeasureResult> {
  try {
    return { kind: 'done', result: measureTask(task) };
  } catch (error) {
    return {
      kind: 'failed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
