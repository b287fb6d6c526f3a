import { isSafeLink } from '@/lib/domain/safe-link';
import type { RatingColor, RatingSign } from '@/lib/domain/scale';
import { showControls } from './control-characters';

/**
 * A report laid out without a format: sections of blocks. It is composed once from the model (compose-report.ts), and
 * each renderer sets these few kinds of blocks its own way, so that all formats say the same words in the same order.
 */
export interface ReportDocument {
  title: string;
  /** Lines under the title: desk, version, dates. */
  byline: Inline[][];
  /** A warning above everything: a draft, a withdrawn report with its note, a newer version. */
  notice: Inline[] | null;
  /** BCP 47 tag of the desk's own words. */
  language: string;
  sections: Section[];
}

export interface Section {
  /** Unique in the document; the target of links (`#claim-3`). */
  id: string;
  level: 1 | 2 | 3;
  title: Inline[];
  /** Begins on a new page where there are pages. */
  ownPage: boolean;
  /** Holds tables that need a page's long side. */
  wide: boolean;
  blocks: Block[];
  sections: Section[];
}

export type Block =
  | { kind: 'paragraph'; inlines: Inline[]; aside?: true }
  | { kind: 'heading'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; blocks: Block[]; cite: Inline[] }
  | { kind: 'facts'; facts: Fact[] }
  | Table;

/** A term and what it is, as in "Archive: https://…". */
export interface Fact {
  term: string;
  value: Inline[];
}

export interface Table {
  kind: 'table';
  caption: string;
  columns: { title: Inline[] /** Share of the width, relative to the other columns. */; weight: number }[];
  /** The first cell of each row heads its row. */
  rows: Cell[][];
}

export interface Cell {
  blocks: Block[];
  /** How an empty cell of the matrix is drawn. */
  ground?: 'silent' | 'unread' | 'differs';
}

export type Inline = Run | { kind: 'break' } | RatingMark;

/** A stretch of text in one style. */
export interface Run {
  kind: 'text';
  text: string;
  bold?: true;
  italic?: true;
  strike?: true;
  code?: true;
  /** A safe address, or `#id` of a section. */
  href?: string;
  /** BCP 47 tag, where it differs from what surrounds it. */
  language?: string;
  /** Comes from outside the sentence it stands in: its direction must not disturb the sentence. */
  isolated?: true;
}

/** A rating: always sign and label beside the colour. */
export interface RatingMark {
  kind: 'rating';
  sign: RatingSign;
  label: string;
  color: RatingColor;
}

/** What a sentence is put together from: its own words as strings, what it speaks of as inlines. */
export type Words = string | Inline | Inline[];

/** A run in bold. */
export function stress(text: string): Run {
  return { kind: 'text', text: showControls(text), bold: true };
}

/**
 * Data inside a sentence: a name, a statement, a quote. Its line ends become breaks, its control characters visible.
 * `language` is a BCP 47 tag; leave it out where the data has no language or that of its surroundings.
 */
export function datum(text: string, language?: string): Inline[] {
  const lines = showControls(text).split('\n');
  return lines.flatMap((line, index): Inline[] => {
    const run: Run = { kind: 'text', text: line, isolated: true };
    if (language !== undefined) run.language = language;
    const inlines: Inline[] = line === '' ? [] : [run];
    return index === 0 ? inlines : [{ kind: 'break' }, ...inlines];
  });
}

/** Words that lead somewhere: to a safe address or to the `#id` of a section; plain data where the address is unsafe. */
export function linkTo(href: string, text: string): Inline[] {
  const inlines = datum(text);
  if (!href.startsWith('#') && !isSafeLink(href)) return inlines;
  return inlines.map((inline) => (inline.kind === 'text' ? { ...inline, href } : inline));
}

/** One line of inlines from words and data. */
export function line(...words: Words[]): Inline[] {
  return words.flatMap((word): Inline | Inline[] =>
    typeof word === 'string' ? { kind: 'text', text: word } : word,
  );
}

/** A paragraph from words and data. */
export function paragraph(...words: Words[]): Block {
  return { kind: 'paragraph', inlines: line(...words) };
}

/** A paragraph in a quieter style, for what is beside the matter. */
export function aside(...words: Words[]): Block {
  return { kind: 'paragraph', aside: true, inlines: line(...words) };
}

/** Text of several lines as paragraphs; empty lines are left out. */
export function paragraphs(text: string, language?: string): Block[] {
  return showControls(text)
    .split('\n')
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph(datum(part, language)));
}

/** Inlines as one line of plain text, for titles and contents lists. */
export function plainLine(inlines: Inline[]): string {
  return inlines.map(plainInline).join('');
}

/** One inline as plain text; a break is a space, a rating its label. */
function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return ' ';
    case 'rating':
      return inline.label;
  }
}

/** Every section with those inside it, in reading order. */
export function flattenSections(sections: Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flattenSections(section.sections)]);
}
