import { composeReport } from './compose-report';
import { escapeMarkdown, writeInlinesMarkdown, writeSectionMarkdown } from './markdown-writer';
import type { ReportModel } from './report-model';

/** The report as Markdown: CommonMark with the tables and strike-through of GitHub. */
export function renderMarkdown(model: ReportModel): string {
  const document = composeReport(model);
  const title = document.title.trim() === '' ? 'Report' : document.title.trim();
  return [
    `# ${escapeMarkdown(title)}`,
    ...(document.notice === null ? [] : [`> ${writeInlinesMarkdown(document.notice)}`]),
    document.byline.map(writeInlinesMarkdown).join('\\\n'),
    ...document.sections.map((section) => writeSectionMarkdown(section, 2)),
    '',
  ].join('\n\n');
}
