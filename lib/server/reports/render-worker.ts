import { parentPort } from 'node:worker_threads';
import { renderDocx } from '@/lib/reports/render-docx';
import type { ReportModel } from '@/lib/reports/report-model';
import type { WorkerAnswer } from '../core/workroom';
import { renderPdf } from './render-pdf';

/** A report to be set in a format that takes a while. */
export interface RenderTask {
  model: ReportModel;
  format: 'pdf' | 'docx';
}

parentPort?.on('message', async (task: RenderTask) => {
  const answer = await render(task);
  parentPort?.postMessage(answer, answer.kind === 'done' ? [answer.result.buffer] : []);
});

async function render({ model, format }: RenderTask): Promise<WorkerAnswer<Uint8Array<ArrayBuffer>>> {
  try {
    const bytes = format === 'pdf' ? await renderPdf(model) : await renderDocx(model);
    // A copy of its own: the bytes may be a view into the memory of the typesetter, which must not be given away.
    return { kind: 'done', result: new Uint8Array(bytes) };
  } catch (error) {
    return {
      kind: 'failed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
