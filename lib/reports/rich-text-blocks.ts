import {
  isBlankRichText,
  type RichBlock,
  type RichInline,
  type RichMark,
  type RichText,
} from '@/lib/domain/rich-text';
import { isSafeLink } from '@/lib/domain/safe-link';
import { type Block, datum, type Inline, type Run } from './document';

/** Rich text as blocks of a report; none for a document without words. `language` is the one it is written in. */
export function richTextBlocks(document: RichText, language?: string): Block[] {
  if (isBlankRichText(document)) return [];
  return document.content.flatMap((block) => toBlock(block, language));
}

function toBlock(block: RichBlock, language: string | undefined): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const inlines = (block.content ?? []).flatMap((inline) => toInlines(inline, language));
      return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];
    }
    case 'blockquote':
      return [
        { kind: 'quote', blocks: block.content.flatMap((inner) => toBlock(inner, language)), cite: [] },
      ];
    case 'bulletList':
    case 'orderedList':
      return [
        {
          kind: 'list',
          ordered: block.type === 'orderedList',
          start: block.type === 'orderedList' ? (block.attrs?.start ?? 1) : 1,
          items: block.content.map((item) => item.content.flatMap((inner) => toBlock(inner, language))),
        },
      ];
  }
}

function toInlines(inline: RichInline, language: string | undefined): Inline[] {
  if (inline.type === 'hardBreak') return [{ kind: 'break' }];
  const text = inline.type === 'mention' ? `@${inline.attrs.label}` : inline.text;
  return datum(text, language).map((part): Inline => {
    if (part.kind !== 'text') return part;
    // Words of one paragraph flow into each other: they are not isolated from their neighbours.
    const run: Run = { kind: 'text', text: part.text };
    if (language !== undefined) run.language = language;
    if (inline.type === 'text') for (const mark of inline.marks ?? []) applyMark(run, mark);
    return run;
  });
}

function applyMark(run: Run, mark: RichMark): void {
  if (mark.type !== 'link') run[mark.type] = true;
  else if (isSafeLink(mark.attrs.href)) run.href = mark.attrs.href;
}
