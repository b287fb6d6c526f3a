import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RichBlock,
  type RichInline,
  type RichMark,
  type RichText,
  richTextSchema,
} from '@/lib/domain/rich-text';
import { nameExtension, readEditorDocument, richTextExtensions } from '@/lib/editor/rich-text-schema';

const schema = getSchema(richTextExtensions);

const words = fc.constantFrom('encircled', '👩🏽‍🚒', 'é', 'שלום', ' ', 'a\tb', '<b>&amp;');
const marks: fc.Arbitrary<RichMark[] | undefined> = fc.option(
  fc.oneof(
    fc.constant<RichMark[]>([{ type: 'code' }]),
    fc.subarray<RichMark>(
      [
        { type: 'link', attrs: { href: 'https://example.org/a?b=1' } },
        { type: 'bold' },
        { type: 'italic' },
        { type: 'strike' },
      ],
      { minLength: 1 },
    ),
  ),
  { nil: undefined },
);
/** A break between any two runs of text: ProseMirror joins neighbours that have the same marks. */
const inlines: fc.Arbitrary<RichInline[]> = fc
  .array(fc.record({ text: words, marks }), { minLength: 1, maxLength: 4 })
  .map((runs) =>
    runs.flatMap(({ text, marks: own }, index): RichInline[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      { type: 'text', text, ...(own && { marks: own }) },
    ]),
  );
const paragraph: fc.Arbitrary<RichBlock> = fc.oneof(
  fc.constant<RichBlock>({ type: 'paragraph' }),
  inlines.map((content): RichBlock => ({ type: 'paragraph', content })),
);
const document = fc.letrec<{ block: RichBlock }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((content): RichBlock => ({ type: 'blockquote', content })),
    fc
      .array(fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 1 })), { minLength: 1, maxLength: 3 })
      .chain((items) =>
        fc.constantFrom<RichBlock>(
          {
            type: 'bulletList',
            content: items.map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
          },
          {
            type: 'orderedList',
            attrs: { start: 3 },
            content: items.map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
          },
        ),
      ),
  ),
})).block;
const documents: fc.Arbitrary<RichText> = fc
  .array(document, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'doc', content }));

describe('richTextExtensions', () => {
  it('knows no other nodes and marks than the domain', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([
      'blockquote',
      'bulletList',
      'doc',
      'hardBreak',
      'listItem',
      'orderedList',
      'paragraph',
      'text',
    ]);
    expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'code', 'italic', 'link', 'strike']);
  });

  it('keeps every document of the domain as it is', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const node = schema.nodeFromJSON(given);
        node.check();
        const read = readEditorDocument(node.toJSON());
        expect(read).toEqual(given);
        expect(richTextSchema.parse(read)).toEqual(given);
      }),
    );
  });

  it('starts as a document that the domain accepts', () => {
    const empty = schema.topNodeType.createAndFill();
    expect(richTextSchema.parse(readEditorDocument(empty?.toJSON()))).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph' }],
    });
  });
});

describe('a person who is named', () => {
  const named: RichText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Look, ' },
          { type: 'mention', attrs: { id: '0198a5c0-0000-7000-8000-00000000000a', label: 'Ada 🧭 שלום' } },
        ],
      },
    ],
  };

  it('goes through the editor of talk as the domain knows it', () => {
    const talk = getSchema([...richTextExtensions, nameExtension({})]);
    const node = talk.nodeFromJSON(named);
    node.check();
    expect(readEditorDocument(node.toJSON())).toEqual(named);
  });

  it('is no node of other texts', () => {
    expect(() => schema.nodeFromJSON(named)).toThrow('Unknown node type: mention');
  });
});
