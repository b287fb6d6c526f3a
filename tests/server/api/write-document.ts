import type { RichText } from '@/lib/domain/rich-text';

/** A document with one string in each text, in every kind of block and every mark. */
export function writeDocument(texts: string[]): RichText {
  const marks = [undefined, 'bold', 'italic', 'strike', 'code'] as const;
  const paragraphs = texts
    .filter((text) => text !== '')
    .map((text, index) => {
      const type = marks[index % marks.length];
      return {
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text, ...(type ? { marks: [{ type }] } : {}) }],
      };
    });
  const third = Math.ceil(paragraphs.length / 3);
  return {
    type: 'doc',
    content: [
      ...paragraphs.slice(0, third),
      { type: 'blockquote', content: paragraphs.slice(third, 2 * third) },
      {
        type: 'bulletList',
        content: paragraphs.slice(2 * third).map((block) => ({ type: 'listItem', content: [block] })),
      },
    ],
  };
}
