import { composeReport } from './compose-report';
import { plainLine, type ReportDocument, type Section } from './document';
import { htmlStyle } from './html-style';
import { escapeHtml, writeInlines, writeSection } from './html-writer';
import type { ReportModel } from './report-model';
import { findDirection } from './text-direction';

/** What the file may load when it is opened: its own style sheet and nothing else. No script can run in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one HTML file: no scripts, nothing loaded from elsewhere, light and dark, fit for paper. */
export function renderHtml(model: ReportModel): string {
  const document = composeReport(model);
  const title = document.title === '' ? 'Report' : document.title;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="Variorum">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${htmlStyle}\n</style>`,
    '</head>',
    '<body>',
    writeHeader(document, title),
    '<main>',
    ...document.sections.map((section) => writeSection(section, 2, 'page')),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function writeHeader(document: ReportDocument, title: string): string {
  const direction = findDirection(title) === 'rtl' ? ' dir="rtl"' : '';
  const language = document.language === 'en' ? '' : ` lang="${escapeHtml(document.language)}"`;
  return [
    '<header>',
    document.notice === null
      ? ''
      : `<p class="notice" role="note">${writeInlines(document.notice, 'page')}</p>`,
    `<h1${direction}${language}>${escapeHtml(title)}</h1>`,
    ...document.byline.map((inlines) => `<p class="byline">${writeInlines(inlines, 'page')}</p>`),
    `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>\n${writeContents(document.sections)}</nav>`,
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function writeContents(sections: Section[]): string {
  const items = sections.map((section) => {
    const link = `<a href="#${escapeHtml(section.id)}"><bdi>${escapeHtml(plainLine(section.title))}</bdi></a>`;
    return `<li>${link}${section.sections.length === 0 ? '' : `\n${writeContents(section.sections)}`}</li>`;
  });
  return `<ol>\n${items.join('\n')}\n</ol>`;
}
