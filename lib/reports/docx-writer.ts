import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  type IShadingAttributesProperties,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Fact, Inline, Table as ReportTable, Run, Section } from './document';
import { BULLETS, LIST_INDENT, LIST_LEVELS, orderedReference, TOOL_FONT } from './docx-styles';
import { signCharacters } from './labels';
import { ratingPalette } from './rating-palette';
import { findDirection, findInlineDirection } from './text-direction';
import { splitByDirection } from './text-stretches';

type FileChild = Paragraph | Table;

/** Where a block stands: how far in, how wide the page is there, whether a list's number goes before it. */
interface Place {
  indent: number;
  /** Twips between the margins. */
  width: number;
  style: string | undefined;
  listLevel: number;
}

/** What is gathered on the way: the first number of each ordered list, in order of appearance. */
export interface DocxLists {
  starts: number[];
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D9D4C8' };
const GROUNDS: Record<NonNullable<Cell['ground']>, IShadingAttributesProperties> = {
  silent: { type: ShadingType.THIN_DIAGONAL_STRIPE, color: 'D9D4C8', fill: 'FFFFFF' },
  unread: { type: ShadingType.CLEAR, color: 'auto', fill: 'F5F3EE' },
  differs: { type: ShadingType.CLEAR, color: 'auto', fill: 'FBF1DA' },
};

/** The name of a section's bookmark: Word takes letters, digits and underscores. */
function bookmarkName(id: string): string {
  return id.replace(/[^A-Za-z0-9]/gu, '_').slice(0, 40);
}

/** A section's heading and blocks, without the sections inside it. */
export function writeDocxSection(section: Section, width: number, lists: DocxLists): FileChild[] {
  const place: Place = { indent: 0, width, style: undefined, listLevel: -1 };
  const title = section.title.filter((inline) => inline.kind !== 'break');
  return [
    new Paragraph({
      ...directed(title),
      heading: HEADINGS[section.level - 1] ?? HeadingLevel.HEADING_3,
      pageBreakBefore: section.ownPage && !section.wide,
      children: [
        new Bookmark({ id: bookmarkName(section.id), children: writeInlines(title) as ParagraphChild[] }),
      ],
    }),
    ...section.blocks.flatMap((block) => writeBlock(block, place, lists)),
  ];
}

/** One paragraph in a named style. */
export function writeDocxParagraph(inlines: Inline[], options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...directed(inlines), ...options, children: writeInlines(inlines) });
}

function writeBlock(block: Block, place: Place, lists: DocxLists): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        writeDocxParagraph(block.inlines, {
          style: block.aside === true ? 'Aside' : place.style,
          indent: { start: place.indent },
        }),
      ];
    case 'heading':
      return [writeDocxParagraph(block.inlines, { heading: HeadingLevel.HEADING_3 })];
    case 'list': {
      const level = Math.min(place.listLevel + 1, LIST_LEVELS - 1);
      if (block.ordered) lists.starts.push(block.start);
      const reference = block.ordered ? orderedReference(lists.starts.length - 1) : BULLETS;
      return block.items.flatMap((item) =>
        writeItem(item, { ...place, listLevel: level }, { reference, lists }),
      );
    }
    case 'quote': {
      const inner = { ...place, indent: place.indent + LIST_INDENT, style: 'Quotation' };
      const blocks = block.blocks.flatMap((quoted) => writeBlock(quoted, inner, lists));
      if (block.cite.length === 0) return blocks;
      const cite: Inline[] = [{ kind: 'text', text: '— ' }, ...block.cite];
      return [...blocks, writeDocxParagraph(cite, { style: 'Citation', indent: { start: inner.indent } })];
    }
    case 'facts':
      return writeFacts(block.facts, place);
    case 'table':
      return writeTable(block, place, lists);
  }
}

/** The first paragraph of an item carries the number, what follows is set below it. */
function writeItem(
  item: Block[],
  place: Place,
  { reference, lists }: { reference: string; lists: DocxLists },
): FileChild[] {
  const indent = LIST_INDENT * (place.listLevel + 1) + place.indent;
  const [first, ...rest] = item;
  const numbering = { reference, level: place.listLevel };
  const head =
    first?.kind === 'paragraph'
      ? [writeDocxParagraph(first.inlines, { numbering, style: place.style })]
      : [writeDocxParagraph([], { numbering, style: place.style }), ...inside(first)];
  return [...head, ...rest.flatMap((block) => inside(block))];

  function inside(block: Block | undefined): FileChild[] {
    return block === undefined ? [] : writeBlock(block, { ...place, indent }, lists);
  }
}

function writeFacts(facts: Fact[], place: Place): FileChild[] {
  const left = Math.round(place.width * 0.25);
  const cell = (child: Paragraph, width: number) =>
    new TableCell({ children: [child], width: { size: width, type: WidthType.DXA } });
  const rows = facts.map(
    ({ term, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(new Paragraph({ style: 'Aside', children: [new TextRun(term)] }), left),
          cell(writeDocxParagraph(value, { style: 'TableText' }), place.width - left),
        ],
      }),
  );
  if (rows.length === 0) return [];
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return [
    new Table({
      rows,
      width: { size: place.width, type: WidthType.DXA },
      columnWidths: [left, place.width - left],
      layout: TableLayoutType.FIXED,
      margins: { top: 30, bottom: 30, left: 0, right: 80 },
      borders: {
        top: LINE,
        bottom: LINE,
        left: none,
        right: none,
        insideHorizontal: LINE,
        insideVertical: none,
      },
    }),
    spacer(),
  ];
}

function writeTable(table: ReportTable, place: Place, lists: DocxLists): FileChild[] {
  const total = table.columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = table.columns.map(({ weight }) => Math.floor((place.width * weight) / total));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      ({ title }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: GROUNDS.unread,
          children: [
            new Paragraph({
              ...directed(title),
              style: 'TableText',
              children: writeInlines(title, { bold: true, font: TOOL_FONT }),
            }),
          ],
        }),
    ),
  });
  const rows = table.rows.map(
    (row) => new TableRow({ children: row.map((cell, index) => writeCell(cell, widths[index] ?? 0, lists)) }),
  );
  const borders = { top: LINE, bottom: LINE, left: LINE, right: LINE };
  return [
    new Paragraph({ style: 'Aside', keepNext: true, children: [new TextRun(table.caption)] }),
    new Table({
      rows: [head, ...rows],
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      borders: { ...borders, insideHorizontal: LINE, insideVertical: LINE },
    }),
    spacer(),
  ];
}

function writeCell(cell: Cell, width: number, lists: DocxLists): TableCell {
  const place: Place = { indent: 0, width: width - 180, style: 'TableText', listLevel: -1 };
  const children = cell.blocks.flatMap((block) => writeBlock(block, place, lists));
  // A cell without a paragraph, or with a table as its last child, is a damaged file to Word.
  if (!(children.at(-1) instanceof Paragraph)) children.push(spacer());
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    ...(cell.ground === undefined ? {} : { shading: GROUNDS[cell.ground] }),
  });
}

/** Without a paragraph between them, Word joins two tables. */
function spacer(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160 }, children: [] });
}

function directed(inlines: Inline[]): Pick<IParagraphOptions, 'bidirectional' | 'alignment'> {
  return findInlineDirection(inlines) === 'rtl'
    ? { bidirectional: true, alignment: AlignmentType.START }
    : { alignment: AlignmentType.START };
}

interface RunStyle {
  bold?: boolean;
  font?: string;
}

function writeInlines(inlines: Inline[], style: RunStyle = {}): ParagraphChild[] {
  const direction = findInlineDirection(inlines);
  return inlines.flatMap((inline) => writeInline(inline, direction, style));
}

function writeInline(inline: Inline, direction: 'ltr' | 'rtl', style: RunStyle): ParagraphChild[] {
  switch (inline.kind) {
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'rating':
      return [
        new TextRun({
          text: `${signCharacters[inline.sign]} ${inline.label}`,
          bold: true,
          font: TOOL_FONT,
          color: ratingPalette[inline.color].light.slice(1),
        }),
      ];
    case 'text':
      return writeRun(inline, direction, style);
  }
}

function writeRun(run: Run, direction: 'ltr' | 'rtl', style: RunStyle): ParagraphChild[] {
  // Word knows no isolation: saying a direction of all of a name keeps its full stop with it.
  const base = run.isolated === true ? findDirection(run.text, direction) : direction;
  const runs = splitByDirection(run.text, base).map((stretch) => {
    const bold = run.bold === true || style.bold === true;
    return new TextRun({
      text: stretch.text,
      ...(bold ? { bold: true, boldComplexScript: true } : {}),
      ...(run.italic === true ? { italics: true, italicsComplexScript: true } : {}),
      ...(run.strike === true ? { strike: true } : {}),
      ...(run.code === true ? { font: 'Consolas', size: 18, noProof: true } : fontOf(style)),
      ...(stretch.direction === 'rtl' ? { rightToLeft: true } : {}),
      ...languageOf(run.language, stretch.direction),
      ...(run.href === undefined ? {} : { style: 'Hyperlink' }),
    });
  });
  if (run.href === undefined) return runs;
  return run.href.startsWith('#')
    ? [new InternalHyperlink({ anchor: bookmarkName(run.href.slice(1)), children: runs })]
    : [new ExternalHyperlink({ link: run.href, children: runs })];
}

function fontOf(style: RunStyle): { font?: string } {
  return style.font === undefined ? {} : { font: style.font };
}

/** The spelling of a run is checked in its own language; only what looks like a BCP 47 tag is said. */
function languageOf(language: string | undefined, direction: 'ltr' | 'rtl') {
  if (language === undefined || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(language)) return {};
  return { language: direction === 'rtl' ? { bidirectional: language } : { value: language } };
}
