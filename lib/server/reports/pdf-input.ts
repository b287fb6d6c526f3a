import {
  type Block,
  type Cell,
  flattenSections,
  type Inline,
  plainLine,
  type ReportDocument,
  type Run,
  type Section,
} from '@/lib/reports/document';
import { signCharacters } from '@/lib/reports/labels';
import { ratingPalette } from '@/lib/reports/rating-palette';
import { shortenQuote } from '@/lib/reports/shorten-quote';
import { findDirection, findInlineDirection } from '@/lib/reports/text-direction';

/** Lists and quotations nested deeper are set without further indent: the typesetter's own depth is limited. */
const MAX_DEPTH = 6;
/** A word of 19 characters or more, as addresses and hashes are. */
const LONG_WORD = /[^\s\p{Script=Arabic}\p{Extended_Pictographic}]{19,}/gu;
/** Letters with their marks, when another one follows: as many as a narrow column holds in any case. */
const MANY_CUTS = /(?:\P{M}\p{M}*){5}(?=\P{M})/gu;
/** Each cut costs time; a word of this length is no address, and shows as well in longer pieces. */
const HUGE_WORD = 400;
const FEW_CUTS = /(?:\P{M}\p{M}*){12}(?=\P{M})/gu;

/**
 * What the template of the PDF (pdf-template.ts) sets: the composed report as plain data, with the direction of each
 * paragraph, ratings as signs and colours, and places where long words may break.
 */
export function makePdfInput(document: ReportDocument, author: string) {
  const sections = flattenSections(document.sections);
  const ids = new Set(sections.map((section) => section.id));
  const title = document.title.trim() === '' ? 'Report' : document.title;
  const titleInlines: Inline[] = [{ kind: 'text', text: title }];
  return {
    title,
    author,
    footer: shortenQuote(title, 90),
    notice: document.notice === null ? null : toLine(document.notice, ids),
    heading: toLine(titleInlines, ids),
    byline: document.byline.map((inlines) => toLine(inlines, ids)),
    contents: sections
      .filter((section) => section.level < 3)
      .map((section) => ({ to: section.id, level: section.level, ...toLine(asOneLine(section.title), ids) })),
    parts: groupByWidth(sections).map((group) => ({
      wide: group[0]?.wide ?? false,
      sections: group.map((section) => ({
        id: section.id,
        level: section.level,
        ownPage: section.ownPage,
        ...toLine(asOneLine(section.title), ids),
        blocks: section.blocks.map((block) => toBlock(block, { ids, wide: section.wide, depth: 0 })),
      })),
    })),
  };
}

interface Place {
  ids: Set<string>;
  wide: boolean;
  depth: number;
}

/** Runs of sections that share an orientation of the page. */
function groupByWidth(sections: Section[]): Section[][] {
  const groups: Section[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (last?.[0]?.wide === section.wide) last.push(section);
    else groups.push([section]);
  }
  return groups;
}

function asOneLine(title: Inline[]): Inline[] {
  return title.map((inline) => (inline.kind === 'break' ? { kind: 'text', text: ' ' } : inline));
}

function toLine(inlines: Inline[], ids: Set<string>) {
  const direction = findInlineDirection(inlines);
  return { direction, inlines: inlines.map((inline) => toInline(inline, direction, ids)) };
}

function toBlock(block: Block, place: Place): Record<string, unknown> {
  const inner = { ...place, depth: place.depth + 1 };
  const { ids } = place;
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', aside: block.aside === true, ...toLine(block.inlines, ids) };
    case 'heading':
      return { kind: 'heading', ...toLine(block.inlines, ids) };
    case 'list':
      return {
        kind: 'list',
        ordered: block.ordered,
        start: block.start,
        items: block.items.map((item) => toBlocks(item, inner)),
      };
    case 'quote':
      return {
        kind: 'quote',
        direction: findDirection(block.blocks.map(blockText).join(' ')),
        blocks: toBlocks(block.blocks, inner),
        cite: toLine(block.cite, ids),
      };
    case 'facts':
      return {
        kind: 'facts',
        facts: block.facts.map(({ term, value }) => ({ term, ...toLine(value, ids) })),
      };
    case 'table':
      return {
        kind: 'table',
        caption: block.caption,
        size: place.wide ? 8 : 8.5,
        columns: block.columns.map(({ title, weight }) => ({ weight, ...toLine(title, ids) })),
        rows: block.rows.map((row) => row.map((cell) => toCell(cell, inner))),
      };
  }
}

function toCell(cell: Cell, place: Place) {
  const blocks = toBlocks(cell.blocks, place);
  return cell.ground === undefined ? { blocks } : { blocks, ground: cell.ground };
}

function toBlocks(blocks: Block[], place: Place): Record<string, unknown>[] {
  return blocks.flatMap((block) =>
    place.depth < MAX_DEPTH
      ? [toBlock(block, place)]
      : flattenBlock(block).map((flat) => toBlock(flat, place)),
  );
}

/** A block without anything inside it that would be set further in. */
function flattenBlock(block: Block): Block[] {
  switch (block.kind) {
    case 'list':
      return block.items.flat().flatMap(flattenBlock);
    case 'quote':
      return block.blocks.flatMap(flattenBlock);
    default:
      return [block];
  }
}

function blockText(block: Block): string {
  return block.kind === 'paragraph' ? plainLine(block.inlines) : '';
}

function toInline(inline: Inline, direction: 'ltr' | 'rtl', ids: Set<string>): Record<string, unknown> {
  switch (inline.kind) {
    case 'break':
      return { kind: 'break' };
    case 'rating':
      return {
        kind: 'rating',
        pieces: cutLongWords(`${signCharacters[inline.sign]} ${inline.label}`),
        color: ratingPalette[inline.color].light,
      };
    case 'text':
      return toRun(inline, direction, ids);
  }
}

function toRun(run: Run, direction: 'ltr' | 'rtl', ids: Set<string>): Record<string, unknown> {
  const { href, language, isolated, text, ...rest } = run;
  const pieces = cutLongWords(text.replaceAll('\t', '    '));
  // First strong isolate and its end (Unicode Standard Annex 9), only where a direction could be disturbed.
  const turned = isolated === true && findDirection(text, direction) !== direction;
  const result: Record<string, unknown> = {
    ...rest,
    pieces: turned ? ['\u2068', ...pieces, '\u2069'] : pieces,
  };
  const subtag = language?.split('-')[0] ?? '';
  if (/^[a-z]{2,3}$/u.test(subtag)) result.language = subtag;
  if (href?.startsWith('#') && ids.has(href.slice(1))) result.to = href.slice(1);
  else if (href !== undefined && !href.startsWith('#')) result.href = href;
  return result;
}

/**
 * Cuts text where it may break at the end of a line without a hyphen: between words it does so by itself, inside long
 * words every few letters. Nothing is put into the text, so that copied or searched it is what was written. Arabic
 * letters join and emoji are put together from several characters, so words with these stay whole. (No Intl.Segmenter:
 * each of its steps copies the whole text.)
 */
function cutLongWords(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const word of text.matchAll(LONG_WORD)) {
    const letters = word[0].length > HUGE_WORD ? FEW_CUTS : MANY_CUTS;
    for (const piece of word[0].matchAll(letters)) {
      const end = word.index + piece.index + piece[0].length;
      pieces.push(text.slice(start, end));
      start = end;
    }
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}
