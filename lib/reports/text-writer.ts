import { type Block, type Inline, plainLine, type Section, type Table } from './document';
import { signCharacters } from './labels';

/** A section as plain text: what a CMS without rich text takes, and what the clipboard holds beside the HTML. */
export function writeSectionText(section: Section): string {
  return sectionLines(section)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function sectionLines(section: Section): string[] {
  return [
    inlineText(section.title).replaceAll('\n', ' '),
    '',
    ...section.blocks.flatMap((block) => [...blockLines(block), '']),
    ...section.sections.flatMap((child) => [...sectionLines(child), '']),
  ];
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.inlines).split('\n');
    case 'list':
      return block.items.flatMap((item, index) => {
        const sign = block.ordered ? `${block.start + index}. ` : '• ';
        return item
          .flatMap(blockLines)
          .map((line, at) => (at === 0 ? `${sign}${line}` : `${' '.repeat(sign.length)}${line}`));
      });
    case 'quote': {
      const cite =
        block.cite.length === 0
          ? []
          : inlineText(block.cite)
              .split('\n')
              .map((line) => `— ${line}`);
      return [...block.blocks.flatMap(blockLines), ...cite].map((line) => `> ${line}`);
    }
    case 'facts':
      return block.facts.flatMap(({ term, value }) => `${term}: ${inlineText(value)}`.split('\n'));
    case 'table':
      return tableLines(block);
  }
}

/** A row is a line of "title: content" for each cell: readable in a mail, where columns would fall apart. */
function tableLines(table: Table): string[] {
  const rows = table.rows.map((row) =>
    row.flatMap((cell, index) => {
      const title = table.columns[index]?.title ?? [];
      return `${plainLine(title)}: ${cell.blocks.flatMap(blockLines).join(' / ')}`;
    }),
  );
  return [table.caption, ...rows.flatMap((lines) => ['', ...lines])];
}

function inlineText(inlines: Inline[]): string {
  return inlines.map(inlineWords).join('');
}

function inlineWords(inline: Inline): string {
  switch (inline.kind) {
    case 'break':
      return '\n';
    case 'rating':
      return `${signCharacters[inline.sign]} ${inline.label}`;
    case 'text': {
      const outside =
        inline.href !== undefined && !inline.href.startsWith('#') && inline.href !== inline.text;
      return outside ? `${inline.text} (${inline.href})` : inline.text;
    }
  }
}
