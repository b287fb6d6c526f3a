import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, partKinds } from '@/lib/domain/part';
import { articleExtensions } from '@/lib/editor/article-schema';
import { createArticleDocument } from '@/lib/editor/create-article-document';

const schema = getSchema(articleExtensions);

function readText(text: string, parts: Part[]): string {
  const document = schema.nodeFromJSON(createArticleDocument({ text, parts }));
  document.check();
  return document.textBetween(0, document.content.size, '\n');
}

/** A text and parts that cover it, cut anywhere. */
const articles = fc
  .tuple(
    fc.array(fc.constantFrom('Kursk', '👩🏽‍🚒', 'e\u0301', 'שלום', '\n', '\n\n', ' '), { maxLength: 20 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...partKinds)), { maxLength: 8 }),
  )
  .map(([pieces, cuts]) => {
    const text = pieces.join('');
    const starts = [...new Set([0, ...cuts.map(([at]) => at % (text.length + 1))])].sort((a, b) => a - b);
    const parts = starts.flatMap((start, index): Part[] => {
      const end = starts[index + 1] ?? text.length;
      return end > start ? [{ kind: cuts[index]?.[1] ?? 'body', start, end }] : [];
    });
    return { text, parts };
  });

describe('createArticleDocument', () => {
  it('keeps every character, whatever the parts are', () => {
    fc.assert(
      fc.property(articles, ({ text, parts }) => {
        expect(readText(text, parts)).toBe(text);
      }),
    );
  });

  it('makes one empty line of the empty text', () => {
    expect(createArticleDocument({ text: '', parts: [] })).toEqual({
      type: 'doc',
      content: [{ type: 'line', attrs: { kind: 'body' }, content: [] }],
    });
  });

  it('gives a line the kind of its part', () => {
    const text = 'Troops withdraw\n\nBy our staff';
    const parts: Part[] = [
      { kind: 'headline', start: 0, end: 17 },
      { kind: 'credit', start: 17, end: 29 },
    ];
    expect(createArticleDocument({ text, parts }).content?.map(({ attrs }) => attrs?.kind)).toEqual([
      'headline',
      'headline',
      'credit',
    ]);
  });

  it('marks a dateline that shares its line with the first sentence', () => {
    const text = 'MOSCOW (AP): They left.';
    const parts: Part[] = [
      { kind: 'dateline', start: 0, end: 12 },
      { kind: 'body', start: 12, end: 23 },
    ];
    const short = { ...parts[0], end: 6 } as Part;
    expect(
      createArticleDocument({ text, parts: [short, { kind: 'body', start: 6, end: 23 }] }).content,
    ).toEqual([
      {
        type: 'line',
        attrs: { kind: 'body' },
        content: [
          { type: 'text', text: 'MOSCOW', marks: [{ type: 'part', attrs: { kind: 'dateline' } }] },
          { type: 'text', text: ' (AP): They left.' },
        ],
      },
    ]);
  });

  it('takes text outside the parts as body', () => {
    const document = createArticleDocument({ text: 'ab\ncd', parts: [{ kind: 'teaser', start: 3, end: 5 }] });
    expect(document.content?.map(({ attrs }) => attrs?.kind)).toEqual(['body', 'teaser']);
  });
});
