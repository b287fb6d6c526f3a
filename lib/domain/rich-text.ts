import { z } from 'zod';
import { isSafeLink } from './safe-link';

/**
 * Rich text is a small TipTap document: what evidence answers, reasons, comments and a report's summary are written
 * in. Few kinds of nodes, so that every one of them has a plain meaning in HTML, PDF, Word, Markdown and plain text.
 */
export interface RichText {
  type: 'doc';
  content: RichBlock[];
}

export type RichBlock = RichParagraph | RichList | RichOrderedList | RichQuote;

export interface RichParagraph {
  type: 'paragraph';
  content?: RichInline[];
}

export interface RichList {
  type: 'bulletList';
  content: RichListItem[];
}

export interface RichOrderedList {
  type: 'orderedList';
  attrs?: { start?: number };
  content: RichListItem[];
}

export interface RichListItem {
  type: 'listItem';
  content: RichBlock[];
}

export interface RichQuote {
  type: 'blockquote';
  content: RichBlock[];
}

export type RichInline =
  | { type: 'text'; text: string; marks?: RichMark[] }
  | { type: 'hardBreak' }
  /** A person, by id; `label` is the name they went by when it was written. In talk only: what is published names nobody. */
  | { type: 'mention'; attrs: { id: string; label: string } };

export type RichMark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'strike' }
  | { type: 'code' }
  | { type: 'link'; attrs: { href: string } };

/** UTF-16 units of text in one document; what a long summary needs, many times over. */
export const RICH_TEXT_MAX_LENGTH = 100_000;
/** Levels of JSON, two for each list or quotation: far beyond what anyone writes, well below what a stack holds. */
const MAX_LEVELS = 64;
const MAX_NODES = 20_000;

/** Two sentences a writer can act on, instead of the name of a discriminator. */
const UNKNOWN_NODE =
  'This text has formatting that Variorum does not keep: use paragraphs, lists and quotations.';
const UNKNOWN_MARK =
  'This text has formatting that Variorum does not keep: use bold, italic, strike, code, links.';

const markSchema: z.ZodType<RichMark> = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('bold') }),
    z.object({ type: z.literal('italic') }),
    z.object({ type: z.literal('strike') }),
    z.object({ type: z.literal('code') }),
    z.object({
      type: z.literal('link'),
      attrs: z.object({
        href: z.string().trim().refine(isSafeLink, 'Links can only lead to http, https or mailto addresses.'),
      }),
    }),
  ],
  UNKNOWN_MARK,
);

const words = [
  z.object({
    type: z.literal('text'),
    text: z.string().min(1).overwrite(replaceUnstorable),
    marks: z.array(markSchema).optional(),
  }),
  z.object({ type: z.literal('hardBreak') }),
] as const;

const mention = z.object({
  type: z.literal('mention'),
  attrs: z.object({ id: z.uuid(), label: z.string().min(1).max(200).overwrite(replaceUnstorable) }),
});

function makeShape(inlineSchema: z.ZodType<RichInline>, name: string): z.ZodType<RichText> {
  const blocksSchema: z.ZodType<RichBlock[]> = z
    .lazy(() => z.array(blockSchema).min(1))
    .meta({ id: `${name}Blocks` });
  const listItemSchema: z.ZodType<RichListItem> = z.object({
    type: z.literal('listItem'),
    content: blocksSchema,
  });
  const blockSchema: z.ZodType<RichBlock> = z.discriminatedUnion(
    'type',
    [
      z.object({ type: z.literal('paragraph'), content: z.array(inlineSchema).optional() }),
      z.object({ type: z.literal('bulletList'), content: z.array(listItemSchema).min(1) }),
      z.object({
        type: z.literal('orderedList'),
        attrs: z.object({ start: z.int().min(0).optional() }).optional(),
        content: z.array(listItemSchema).min(1),
      }),
      z.object({ type: z.literal('blockquote'), content: blocksSchema }),
    ],
    UNKNOWN_NODE,
  );
  return z.object({ type: z.literal('doc'), content: blocksSchema }).meta({ id: `${name}Text` });
}

/** The nodes and marks of a document, without the limits of size and nesting. */
export const richTextShape = makeShape(z.discriminatedUnion('type', [...words], UNKNOWN_NODE), 'Rich');

/** The same for talk, which also names people. */
export const talkTextShape = makeShape(
  z.discriminatedUnion('type', [...words, mention], UNKNOWN_NODE),
  'Talk',
);

/**
 * Reads a TipTap document. Unknown nodes and marks, other links than http, https and mailto, and documents beyond the
 * limits are errors; unknown attributes are dropped; NUL and lone surrogates become U+FFFD, since PostgreSQL refuses
 * them.
 */
export const richTextSchema = z.preprocess(refuseExcess, richTextShape);

/** Reads a document of talk in the same way. */
export const talkTextSchema = z.preprocess(refuseExcess, talkTextShape);

function refuseExcess(value: unknown, context: z.RefinementCtx): unknown {
  const fault = findExcess(value);
  if (fault === undefined) return value;
  context.addIssue({ code: 'custom', message: fault, input: value });
  return z.NEVER;
}

/** A document without words, as an editor starts with. */
export function emptyRichText(): RichText {
  return { type: 'doc', content: [{ type: 'paragraph' }] };
}

/** Plain text as a document: one paragraph a line. */
export function richTextFromPlain(text: string): RichText {
  const paragraphs = text
    .split(/\r\n|\r|\n/u)
    .map(
      (line): RichParagraph =>
        line === ''
          ? { type: 'paragraph' }
          : { type: 'paragraph', content: [{ type: 'text', text: replaceUnstorable(line) }] },
    );
  return { type: 'doc', content: paragraphs };
}

/** Whether nothing but white space is in the document. */
export function isBlankRichText(document: RichText): boolean {
  return richTextToPlain(document).trim() === '';
}

/**
 * The document as plain text: one line a paragraph, "• " and "1. " before list items, "> " before quotations, "@" before
 * people, the address of a link in brackets behind its words unless the words are the address.
 */
export function richTextToPlain(document: RichText): string {
  return document.content.flatMap(blockLines).join('\n');
}

function blockLines(block: RichBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return (block.content ?? []).map(inlineText).join('').split('\n');
    case 'blockquote':
      return block.content.flatMap(blockLines).map((line) => `> ${line}`);
    case 'bulletList':
      return block.content.flatMap((item) => itemLines('• ', item));
    case 'orderedList': {
      const start = block.attrs?.start ?? 1;
      return block.content.flatMap((item, index) => itemLines(`${start + index}. `, item));
    }
  }
}

function itemLines(sign: string, item: RichListItem): string[] {
  return item.content
    .flatMap(blockLines)
    .map((line, index) => (index === 0 ? `${sign}${line}` : `${' '.repeat(sign.length)}${line}`));
}

function inlineText(inline: RichInline): string {
  if (inline.type === 'hardBreak') return '\n';
  if (inline.type === 'mention') return `@${inline.attrs.label}`;
  const link = inline.marks?.find((mark) => mark.type === 'link');
  if (link === undefined || link.attrs.href === inline.text) return inline.text;
  return `${inline.text} (${link.attrs.href})`;
}

function replaceUnstorable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Walks without recursion, since the point is to refuse what would exhaust the stack. */
function findExcess(value: unknown): string | undefined {
  const open: { value: unknown; level: number }[] = [{ value, level: 0 }];
  let nodes = 0;
  let length = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value === 'string') length += next.value.length;
    if (length > RICH_TEXT_MAX_LENGTH)
      return `This text is longer than ${RICH_TEXT_MAX_LENGTH.toLocaleString('en')} characters.`;
    if (typeof next.value !== 'object' || next.value === null) continue;
    nodes += 1;
    if (nodes > MAX_NODES) return 'This text has too many parts. Please shorten it.';
    if (next.level > MAX_LEVELS) return 'Lists and quotations are nested too deeply in this text.';
    for (const inner of Object.values(next.value)) open.push({ value: inner, level: next.level + 1 });
  }
  return undefined;
}
