import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleExtensions } from '@/lib/editor/article-schema';
import { createArticleDocument } from '@/lib/editor/create-article-document';
import { createTextIndex, getLine, getLineAt, toOffset, toPosition } from '@/lib/editor/text-index';

const schema = getSchema(articleExtensions);

const pieces = fc.constantFrom(
  'Kursk',
  '👩🏽‍🚒',
  'e\u0301',
  'שלום עולם',
  'مرحبا',
  '\n',
  '\n\n',
  ' ',
  '\t',
  '‏',
  'a',
);
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

describe('text index', () => {
  it.each([
    { text: '', positions: [1] },
    { text: 'ab', positions: [1, 2, 3] },
    { text: 'a\nb', positions: [1, 2, 4, 5] },
    { text: '\n\n', positions: [1, 3, 5] },
    { text: '👍\nש', positions: [1, 2, 3, 5, 6] },
  ])('gives each offset of $text its position', ({ text, positions }) => {
    const index = createTextIndex(text);
    expect(positions.map((_, offset) => toPosition(index, offset))).toEqual(positions);
    expect(positions.map((position) => toOffset(index, position))).toEqual(
      positions.map((_, offset) => offset),
    );
  });

  it('comes back to every offset from its position', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = createTextIndex(text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(toOffset(index, toPosition(index, offset))).toBe(offset);
        }
      }),
    );
  });

  it('agrees with the document on what lies before a position', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const index = createTextIndex(text);
        const offset = seed % (text.length + 1);
        const position = toPosition(index, offset);
        const document = schema.nodeFromJSON(createArticleDocument({ text, parts: [] }));
        const place = document.resolve(position);
        expect(place.parent.type.name).toBe('line');
        expect(place.index(0)).toBe(getLineAt(index, offset));
        expect(getLine(index, getLineAt(index, offset)).start + place.parentOffset).toBe(offset);
        expect(document.content.size).toBe(toPosition(index, text.length) + 1);
      }),
    );
  });

  it('reads a position between two lines as the beginning of the next', () => {
    const index = createTextIndex('ab\ncd');
    expect(toOffset(index, 4)).toBe(3);
  });

  it('reads the ends of the document as the ends of the text', () => {
    const index = createTextIndex('ab\ncd');
    expect(toOffset(index, 0)).toBe(0);
    expect(toOffset(index, 8)).toBe(5);
  });

  it('counts a line feed to the line that it ends', () => {
    const index = createTextIndex('ab\n\ncd');
    expect([0, 2, 3, 4, 6].map((offset) => getLineAt(index, offset))).toEqual([0, 0, 1, 2, 2]);
    expect(getLine(index, 1)).toEqual({ start: 3, end: 3 });
  });

  it('maps the last character of a text that is one line of two megabytes', () => {
    const text = 'sold iers'.repeat(233_017);
    const index = createTextIndex(text);
    expect(toPosition(index, text.length)).toBe(2_097_154);
    expect(toOffset(index, 2_097_154)).toBe(2_097_153);
  });

  it('refuses what is outside the text', () => {
    const index = createTextIndex('abc');
    expect(() => toPosition(index, 4)).toThrow(RangeError);
    expect(() => toPosition(index, -1)).toThrow(RangeError);
    expect(() => toOffset(index, 6)).toThrow(RangeError);
    expect(() => getLine(index, 1)).toThrow(RangeError);
  });
});
