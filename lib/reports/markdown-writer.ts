import type { Block, Cell, Inline, Run, Section, Table } from './document';
import { signCharacters } from './labels';

/** A section as Markdown (CommonMark with the tables and strike-through of GitHub), its title at `depth`. */
export function writeSectionMarkdown(section: Section, depth: number): string {
  const title = `${'#'.repeat(Math.min(depth, 6))} ${oneLine(section.title)}`;
  return [
    title,
    writeBlocksMarkdown(section.blocks, depth + 1),
    ...section.sections.map((child) => writeSectionMarkdown(child, depth + 1)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Inlines as one line of Markdown. */
export function writeInlinesMarkdown(inlines: Inline[]): string {
  return oneLine(inlines);
}

function writeBlocksMarkdown(blocks: Block[], depth: number): string {
  const parts: string[] = [];
  let previous: Block['kind'] | undefined;
  for (const block of blocks) {
    const list = block.kind === 'list' || block.kind === 'facts';
    // Two lists in a row would be read as one.
    if (list && (previous === 'list' || previous === 'facts')) parts.push('<!-- -->');
    parts.push(writeBlock(block, depth));
    previous = block.kind;
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

function writeBlock(block: Block, depth: number): string {
  switch (block.kind) {
    case 'paragraph':
      return writeLines(block.inlines, '\\\n');
    case 'heading':
      return `${'#'.repeat(Math.min(depth, 6))} ${oneLine(block.inlines)}`;
    case 'list':
      return block.items
        .map((item, index) => {
          const sign = block.ordered ? `${block.start + index}. ` : '- ';
          return indent(writeBlocksMarkdown(item, depth), sign);
        })
        .join('\n');
    case 'quote': {
      const cite = block.cite.length === 0 ? [] : [`— ${writeLines(block.cite, '\\\n')}`];
      const inner = [writeBlocksMarkdown(block.blocks, depth), ...cite].filter((part) => part !== '');
      return inner
        .join('\n\n')
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    }
    case 'facts':
      return block.facts
        .map(({ term, value }) => `- **${escapeMarkdown(term)}:** ${oneLine(value)}`)
        .join('\n');
    case 'table':
      return writeTable(block);
  }
}

function indent(text: string, sign: string): string {
  const space = ' '.repeat(sign.length);
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? `${sign}${line}` : line === '' ? '' : `${space}${line}`))
    .join('\n');
}

function writeTable(table: Table): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    `*${escapeMarkdown(table.caption)}*`,
    '',
    row(table.columns.map(({ title }) => oneLine(title))),
    row(table.columns.map(() => '---')),
    ...table.rows.map((cells) => row(cells.map(writeCell))),
  ].join('\n');
}

/** A cell is one line: its blocks are told apart by line breaks, which only HTML has here. */
function writeCell(cell: Cell): string {
  return cell.blocks.flatMap(cellLines).join('<br>');
}

function cellLines(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [writeLines(block.inlines, '<br>', true)];
    case 'list':
      return block.items.flatMap((item, index) => {
        const sign = block.ordered ? `${block.start + index}\\. ` : '• ';
        return item.flatMap(cellLines).map((line, at) => (at === 0 ? `${sign}${line}` : line));
      });
    case 'quote':
      return block.blocks.flatMap(cellLines);
    case 'facts':
      return block.facts.map(({ term, value }) => `${escapeMarkdown(term)}: ${oneLine(value)}`);
    case 'table':
      return block.rows.map((row) => row.map(writeCell).join('; '));
  }
}

function oneLine(inlines: Inline[]): string {
  return writeLines(
    inlines.map((inline) => (inline.kind === 'break' ? { kind: 'text', text: ' ' } : inline)),
    ' ',
    true,
  );
}

function writeLines(inlines: Inline[], lineBreak: string, inTable = false): string {
  const lines: string[] = [''];
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push('');
    else lines[lines.length - 1] += writeInline(inline, inTable);
  }
  // A break behind the last words would leave a visible backslash.
  while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
  return lines.map(guardLine).join(lineBreak);
}

/** What would begin or end a block, and white space that Markdown would drop, at the ends of a line. */
function guardLine(line: string): string {
  const start = line
    .replace(/^([+\-=>#])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
    .replace(/^[ \t]/u, (space) => `&#${space.charCodeAt(0)};`);
  const last = start.at(-1);
  if (last === ' ' || last === '\t') return `${start.slice(0, -1)}&#${last.charCodeAt(0)};`;
  // One escaped sign is enough to keep the signs at the end of a heading from being its end.
  return last === '#' && start.at(-2) !== '\\' ? `${start.slice(0, -1)}\\#` : start;
}

/**
 * Every character that CommonMark or GitHub gives a meaning inside a line. Bare addresses are broken up too: GitHub
 * would link them, and take the backslashes inside them for part of the address.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<|~$@]|&(?=[#\p{L}])/gu, '\\$&')
    .replace(/\b(https?|ftp|mailto|xmpp)(?=:)/giu, '$1\\')
    .replace(/\bwww(?=\.)/giu, '$&\\');
}

function writeInline(inline: Exclude<Inline, { kind: 'break' }>, inTable: boolean): string {
  if (inline.kind === 'rating')
    return `**${escapeMarkdown(`${signCharacters[inline.sign]} ${inline.label}`.trim())}**`;
  return writeRun(inline, inTable);
}

function writeRun(run: Run, inTable: boolean): string {
  let text = run.code === true ? fenceCode(run.text, inTable) : escapeMarkdown(run.text);
  if (run.strike === true) text = surround(text, '~~', 's');
  if (run.italic === true) text = surround(text, '*', 'em');
  if (run.bold === true) text = surround(text, '**', 'strong');
  if (run.href === undefined || run.href.startsWith('#')) return text;
  return `[${text}](${run.href.replace(/[()<>\\|]/gu, percentEncode)})`;
}

/** `encodeURIComponent` leaves brackets as they are, but they would end the address. */
function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Emphasis needs a letter at both ends to be seen as such; where there is none, HTML says the same. */
function surround(text: string, sign: string, element: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.length - text.trimStart().length;
  const plain = /^[\p{L}\p{N}]/u.test(inner) && /[\p{L}\p{N}]/u.test([...inner.slice(-2)].at(-1) ?? '');
  const marked = plain ? `${sign}${inner}${sign}` : `<${element}>${inner}</${element}>`;
  return `${text.slice(0, start)}${marked}${text.slice(start + inner.length)}`;
}

function fenceCode(text: string, inTable: boolean): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  // One blank at each end belongs to the fence: it is needed beside a backtick, and beside blanks that are to stay.
  const padded = /^`|`$/u.test(text) || (/^ .* $/u.test(text) && text.trim() !== '');
  const space = padded ? ' ' : '';
  const inner = inTable ? text.replaceAll('|', '\\|') : text;
  return `${fence}${space}${inner}${space}${fence}`;
}
