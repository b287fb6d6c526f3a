import { validate as isId } from 'uuid';
import { getDb } from '@/lib/db/database';
import { Problem, problems } from '@/lib/domain/problem';
import { getActor } from '../auth/get-actor';
import { type Actor, authorise } from '../core/actor';
import { previewReport } from './draft';
import { exportReport, isReportFormat } from './export-report';
import { findPublicReport, getReport } from './read-reports';

interface Asked {
  workspace: string;
  format: string;
}

/** The draft of a case as a file, for members. */
export function sendDraft(
  request: Request,
  { workspace, caseId, format }: Asked & { caseId: string },
): Promise<Response> {
  return answer(async () => {
    if (!isReportFormat(format) || !isId(caseId)) throw new Problem('NOT_FOUND');
    const actor = await getActor(request, workspace);
    authorise(actor, 'reports.export');
    const { model } = await previewReport(actor, await getDb(), { caseId });
    return exportReport(model, format);
  });
}

/** A published report as a file, for members, and for everybody where the desk shows its reports to the world. */
export function sendReport(
  request: Request,
  { workspace, reportId, format }: Asked & { reportId: string },
): Promise<Response> {
  return answer(async () => {
    if (!isReportFormat(format) || !isId(reportId)) throw new Problem('NOT_FOUND');
    const db = await getDb();
    const shown = await findPublicReport(db, { workspace, reportId });
    if (shown) return exportReport(shown, format);
    const actor: Actor = await getActor(request, workspace);
    authorise(actor, 'reports.export');
    return exportReport((await getReport(actor, db, { reportId })).model, format);
  });
}

async function answer(send: () => Promise<Response>): Promise<Response> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return new Response(error.message, {
      status: problems[error.code].status,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
}
