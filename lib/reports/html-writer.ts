import type { Block, Cell, Inline, Run, Section, Table } from './document';
import { signCharacters } from './labels';
import { findInlineDirection } from './text-direction';

/**
 * page: for the one-file report, with classes that its style sheet knows, isolated names and links within the page.
 * paste: for a content management system, with plain semantic elements and nothing else.
 */
export type HtmlKind = 'page' | 'paste';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML text or a quoted attribute's value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** A section with its title as a heading of `depth` (1 to 6) and everything inside it. */
export function writeSection(section: Section, depth: number, kind: HtmlKind): string {
  const title = `<h${depth}${directionOf(section.title)}>${writeInlines(section.title, kind)}</h${depth}>`;
  const inner = [
    title,
    writeBlocks(section.blocks, depth + 1, kind),
    ...section.sections.map((child) => writeSection(child, depth + 1, kind)),
  ].join('\n');
  if (kind === 'paste') return inner;
  const names = [section.ownPage ? 'own-page' : '', section.wide ? 'wide' : ''].filter(Boolean).join(' ');
  const className = names === '' ? '' : ` class="${names}"`;
  return `<section id="${escapeHtml(section.id)}"${className}>\n${inner}\n</section>`;
}

export function writeBlocks(blocks: Block[], depth: number, kind: HtmlKind): string {
  return blocks.map((block) => writeBlock(block, depth, kind)).join('\n');
}

function writeBlock(block: Block, depth: number, kind: HtmlKind): string {
  switch (block.kind) {
    case 'paragraph': {
      const className = block.aside === true && kind === 'page' ? ' class="aside"' : '';
      return `<p${className}${directionOf(block.inlines)}>${writeInlines(block.inlines, kind)}</p>`;
    }
    case 'heading': {
      const element = `h${Math.min(depth, 6)}`;
      return `<${element}${directionOf(block.inlines)}>${writeInlines(block.inlines, kind)}</${element}>`;
    }
    case 'list': {
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      const element = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${writeBlocks(item, depth, kind)}</li>`).join('\n');
      return `<${element}${start}>\n${items}\n</${element}>`;
    }
    case 'quote': {
      const cite =
        block.cite.length === 0
          ? ''
          : `\n<p${kind === 'page' ? ' class="cite"' : ''}>— ${writeInlines(block.cite, kind)}</p>`;
      return `<blockquote>${writeBlocks(block.blocks, depth, kind)}${cite}</blockquote>`;
    }
    case 'facts':
      return writeFacts(block.facts, kind);
    case 'table':
      return writeTable(block, depth, kind);
  }
}

/** Systems that take pasted text know paragraphs, few know description lists. */
function writeFacts(facts: { term: string; value: Inline[] }[], kind: HtmlKind): string {
  if (kind === 'paste')
    return facts
      .map(({ term, value }) => `<p><strong>${escapeHtml(term)}:</strong> ${writeInlines(value, kind)}</p>`)
      .join('\n');
  const rows = facts.map(
    ({ term, value }) =>
      `<div><dt>${escapeHtml(term)}</dt><dd${directionOf(value)}>${writeInlines(value, kind)}</dd></div>`,
  );
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

function writeTable(table: Table, depth: number, kind: HtmlKind): string {
  const caption = `<caption>${escapeHtml(table.caption)}</caption>`;
  const titles = table.columns.map(
    ({ title }) => `<th scope="col"${directionOf(title)}>${writeInlines(title, kind)}</th>`,
  );
  const rows = table.rows.map(
    (row) => `<tr>${row.map((cell, index) => writeCell(cell, index === 0, depth, kind)).join('')}</tr>`,
  );
  const columns = kind === 'page' ? writeColumns(table) : { style: '', group: '' };
  const inner = `<table${columns.style}>${caption}${columns.group}\n<thead><tr>${titles.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table>`;
  if (kind === 'paste') return inner;
  // A wide table scrolls inside its own box; the keyboard must reach what scrolls.
  return `<div class="scroll" role="region" aria-label="${escapeHtml(table.caption)}" tabindex="0">${inner}</div>`;
}

/** Rems that one unit of weight gets before the table begins to scroll. */
const REMS_A_WEIGHT = 4.4;

function writeColumns(table: Table): { style: string; group: string } {
  const total = table.columns.reduce((sum, column) => sum + column.weight, 0);
  const columns = table.columns.map(
    ({ weight }) => `<col style="width:${((100 * weight) / total).toFixed(1)}%">`,
  );
  return {
    style: ` style="min-width:${(total * REMS_A_WEIGHT).toFixed(1)}rem"`,
    group: `<colgroup>${columns.join('')}</colgroup>`,
  };
}

function writeCell(cell: Cell, heads: boolean, depth: number, kind: HtmlKind): string {
  const className = cell.ground !== undefined && kind === 'page' ? ` class="${cell.ground}"` : '';
  const content = writeBlocks(cell.blocks, depth, kind);
  return heads ? `<th scope="row"${className}>${content}</th>` : `<td${className}>${content}</td>`;
}

export function writeInlines(inlines: Inline[], kind: HtmlKind): string {
  return inlines.map((inline) => writeInline(inline, kind)).join('');
}

function writeInline(inline: Inline, kind: HtmlKind): string {
  switch (inline.kind) {
    case 'break':
      return '<br>';
    case 'rating': {
      const sign = signCharacters[inline.sign];
      const label = escapeHtml(inline.label);
      return kind === 'paste'
        ? `<strong>${sign} ${label}</strong>`
        : `<span class="rating ${inline.color}"><span aria-hidden="true">${sign}</span> ${label}</span>`;
    }
    case 'text':
      return writeRun(inline, kind);
  }
}

function writeRun(run: Run, kind: HtmlKind): string {
  let html = escapeHtml(run.text);
  if (run.code === true) html = `<code>${html}</code>`;
  if (run.strike === true) html = `<s>${html}</s>`;
  if (run.italic === true) html = `<em>${html}</em>`;
  if (run.bold === true) html = `<strong>${html}</strong>`;
  if (kind === 'page' && (run.isolated === true || run.language !== undefined)) {
    const language = run.language === undefined ? '' : ` lang="${escapeHtml(run.language)}"`;
    html = run.isolated === true ? `<bdi${language}>${html}</bdi>` : `<span${language}>${html}</span>`;
  }
  if (run.href === undefined) return html;
  if (run.href.startsWith('#'))
    return kind === 'page' ? `<a href="${escapeHtml(run.href)}">${html}</a>` : html;
  return `<a href="${escapeHtml(run.href)}" rel="noopener noreferrer">${html}</a>`;
}

/** Left to right is what every page is; only the other direction is said. */
function directionOf(inlines: Inline[]): string {
  return findInlineDirection(inlines) === 'rtl' ? ' dir="rtl"' : '';
}
