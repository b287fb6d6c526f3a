import { marked } from 'marked';
import { type ReadPage, readHtml } from './read-html';

/** Reads a Markdown file as the page that it stands for: headings and paragraphs become lines. */
export function readMarkdown(source: string): ReadPage {
  const html = marked.parse(source, { async: false });
  const page = readHtml(`<!doctype html><html><body><article>${html}</article></body></html>`);
  return { ...page, language: null, notes: [] };
}
