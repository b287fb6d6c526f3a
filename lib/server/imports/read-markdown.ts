import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { Problem } from '@/lib/domain/problem';
import { extractLines } from './extract-lines';
import type { ReadPage } from './read-html';
import { type KnownParticulars, readParticulars } from './read-particulars';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Reads a Markdown file: headings, paragraphs and list items become lines, tags in it are read as a page would show them.
 * What web clippers write above the text (title, author, source, date) is taken as what is known of the article.
 * @throws Problem INVALID with the rule `page_empty`.
 */
export function readMarkdown(source: string): ReadPage {
  const { particulars, body, notes } = readFrontMatter(source);
  const html = marked.parse(body, { async: false });
  const { text, marked: lines } = extractLines(JSDOM.fragment(html));
  if (text === '') throw new Problem('INVALID', 'The file has no text in it.', { rule: 'page_empty' });
  const heading = lines.find(({ kind, start }) => kind === 'headline' && start === 0);
  const headline = particulars.headline ?? (heading && text.slice(0, heading.end));
  return { text, marked: lines, particulars: headline ? { ...particulars, headline } : particulars, notes };
}

function readFrontMatter(source: string): { particulars: KnownParticulars; body: string; notes: string[] } {
  const matter = FRONT_MATTER.exec(source);
  const without = { particulars: {}, body: source, notes: [] };
  if (matter === null) return without;
  try {
    // Nothing above a text needs aliases, and a few lines of them can grow without end.
    const row = z.record(z.string(), z.unknown()).safeParse(parse(matter[1] ?? '', { maxAliasCount: 0 }));
    if (!row.success) return without;
    const { particulars, faults } = readParticulars(row.data);
    return {
      particulars,
      body: source.slice(matter[0].length),
      // Clippers write much that is none of ours; only what was meant for us and is wrong is said.
      notes: faults.filter(({ unknownColumn }) => !unknownColumn).map(({ message }) => message),
    };
  } catch (error) {
    if (error instanceof YAMLParseError || error instanceof ReferenceError) return without;
    throw error;
  }
}
