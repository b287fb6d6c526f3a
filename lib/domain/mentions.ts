import type { RichBlock, RichInline, RichText } from './rich-text';

/** More people than a comment can mean to ask. */
export const MOST_MENTIONS = 20;

/** The people that a text names, each once, in the order they come in. */
export function listMentions(document: RichText): string[] {
  const ids = listInlines(document.content).flatMap((inline) =>
    inline.type === 'mention' ? [inline.attrs.id] : [],
  );
  return [...new Set(ids)];
}

/** The same text with the names that people go by now; whoever is not in the map keeps the name that was written. */
export function nameMentions(document: RichText, names: ReadonlyMap<string, string>): RichText {
  return { ...document, content: document.content.map((block) => nameInBlock(block, names)) };
}

function nameInBlock(block: RichBlock, names: ReadonlyMap<string, string>): RichBlock {
  switch (block.type) {
    case 'paragraph':
      return block.content
        ? { ...block, content: block.content.map((inline) => nameInline(inline, names)) }
        : block;
    case 'blockquote':
      return { ...block, content: block.content.map((inner) => nameInBlock(inner, names)) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: item.content.map((inner) => nameInBlock(inner, names)),
        })),
      };
  }
}

function nameInline(inline: RichInline, names: ReadonlyMap<string, string>): RichInline {
  if (inline.type !== 'mention') return inline;
  const { id, label } = inline.attrs;
  return { type: 'mention', attrs: { id, label: names.get(id) ?? label } };
}

function listInlines(blocks: readonly RichBlock[]): RichInline[] {
  return blocks.flatMap(listInlinesIn);
}

function listInlinesIn(block: RichBlock): RichInline[] {
  switch (block.type) {
    case 'paragraph':
      return block.content ?? [];
    case 'blockquote':
      return listInlines(block.content);
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => listInlines(item.content));
  }
}
