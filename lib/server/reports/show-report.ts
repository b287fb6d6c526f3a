import { validate as isId } from 'uuid';
import { getDb } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { renderHtml } from '@/lib/reports/render-html';
import type { ReportModel } from '@/lib/reports/report-model';
import { getActor } from '../auth/get-actor';
import { findPublicReport, getReport } from './read-reports';

interface Asked {
  workspace: string;
  reportId: string;
}

const formats = ['html', 'pdf', 'docx', 'md', 'csv', 'json'];

/** A published report at its own address, for everybody where the desk shows its reports to the world, else for members. */
export async function showReport(request: Request, { workspace, reportId }: Asked): Promise<Response> {
  const model = await findReport(request, { workspace, reportId });
  if (!model) return send(notFound, 404);
  const links = formats.map(
    (format) =>
      `<a href="/api/reports/${encodeURIComponent(workspace)}/${reportId}/${format}">${format.toUpperCase()}</a>`,
  );
  // The page is the exported file with the ways to the other formats before its end.
  const page = renderHtml(model).replace(
    '</body>',
    `<footer><p class="byline">This report as ${links.join(', ')}.</p></footer>\n</body>`,
  );
  return send(page, 200);
}

async function findReport(request: Request, asked: Asked): Promise<ReportModel | undefined> {
  if (!isId(asked.reportId)) return undefined;
  const db = await getDb();
  const shown = await findPublicReport(db, asked);
  if (shown) return shown;
  try {
    const actor = await getActor(request, asked.workspace);
    return (await getReport(actor, db, asked)).model;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

const notFound =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>No report</title></head><body><h1>There is no report at this address</h1><p>It may not be public. Members of the desk can sign in to read it.</p></body></html>';

function send(page: string, status: number): Response {
  return new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}
