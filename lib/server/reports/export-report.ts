import { renderCsv } from '@/lib/reports/render-csv';
import { renderHtml } from '@/lib/reports/render-html';
import { renderJson } from '@/lib/reports/render-json';
import { renderMarkdown } from '@/lib/reports/render-markdown';
import type { ReportModel } from '@/lib/reports/report-model';
import { renderInWorker } from './render-in-worker';

/** Every format of a report: its media type, and how it is made from the one model. */
const formats = {
  html: { mediaType: 'text/html; charset=utf-8', render: renderHtml },
  pdf: {
    mediaType: 'application/pdf',
    render: (model) => renderInWorker({ model, format: 'pdf' }),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: (model) => renderInWorker({ model, format: 'docx' }),
  },
  md: { mediaType: 'text/markdown; charset=utf-8', render: renderMarkdown },
  csv: { mediaType: 'text/csv; charset=utf-8', render: renderCsv },
  json: { mediaType: 'application/json; charset=utf-8', render: renderJson },
} as const satisfies Record<
  string,
  { mediaType: string; render: (model: ReportModel) => string | Promise<Uint8Array<ArrayBuffer>> }
>;

type Format = keyof typeof formats;

export function isReportFormat(format: string): format is Format {
  return Object.hasOwn(formats, format);
}

/** A report as a file to download. */
export async function exportReport(model: ReportModel, format: Format): Promise<Response> {
  const { mediaType, render } = formats[format];
  const content = await render(model);
  return new Response(content, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${makeFileName(model)}.${format}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
}

/** Letters and digits of the title: header values carry no others safely. */
function makeFileName({ report }: ReportModel): string {
  const name = report.title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return `${name || 'report'}-${report.number === null ? 'draft' : `v${report.number}`}`;
}
