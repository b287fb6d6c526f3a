import { describe, expect, it } from 'vitest';
import {
  emptyRichText,
  isBlankRichText,
  RICH_TEXT_MAX_LENGTH,
  type RichText,
  richTextFromPlain,
  richTextSchema,
  richTextToPlain,
  talkTextSchema,
} from '@/lib/domain/rich-text';

const everything: RichText = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The ministry ' },
        { type: 'text', text: 'denied', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'it', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'third' }] },
            {
              type: 'bulletList',
              content: [
                {
                  type: 'listItem',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'inner' }] }],
                },
              ],
            },
          ],
        },
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'fourth' }] }],
        },
      ],
    },
    {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'קול', marks: [{ type: 'strike' }] }] }],
    },
  ],
};

function paragraphWith(text: string): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

describe('richTextSchema', () => {
  it('takes every node and mark there is, unchanged', () => {
    expect(richTextSchema.parse(everything)).toEqual(everything);
  });

  it('drops attributes that editors add to nodes and links', () => {
    const parsed = richTextSchema.parse({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { textAlign: 'center' },
          content: [
            {
              type: 'text',
              text: 'a',
              marks: [{ type: 'link', attrs: { href: 'https://example.org', target: '_blank', class: 'x' } }],
            },
          ],
        },
      ],
    });
    expect(parsed).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'a',
              marks: [{ type: 'link', attrs: { href: 'https://example.org' } }],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['nothing', undefined],
    ['a string', 'words'],
    ['no content', { type: 'doc', content: [] }],
    ['an unknown node', { type: 'doc', content: [{ type: 'heading', content: [] }] }],
    ['an image', { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://example.org/a.png' } }] }],
    ['an empty text', paragraphWith('')],
    ['a list without items', { type: 'doc', content: [{ type: 'bulletList', content: [] }] }],
    [
      'an unknown mark',
      {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'underline' }] }] },
        ],
      },
    ],
    [
      'a script as a link',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
            ],
          },
        ],
      },
    ],
  ])('refuses %s', (_, value) => {
    expect(richTextSchema.safeParse(value).success).toBe(false);
  });

  it('says in words what a writer can do about unknown formatting', () => {
    const result = richTextSchema.safeParse({ type: 'doc', content: [{ type: 'heading' }] });
    expect(result.error?.issues[0]?.message).toContain('use paragraphs, lists and quotations');
  });

  it('refuses quotations nested ten thousand deep without exhausting the stack', () => {
    let inner: unknown = { type: 'paragraph' };
    for (let level = 0; level < 10_000; level += 1) inner = { type: 'blockquote', content: [inner] };
    const result = richTextSchema.safeParse({ type: 'doc', content: [inner] });
    expect(result.error?.issues[0]?.message).toBe('Lists and quotations are nested too deeply in this text.');
  });

  it('refuses a text beyond the limit and takes one at the limit', () => {
    expect(richTextSchema.safeParse(paragraphWith('x'.repeat(RICH_TEXT_MAX_LENGTH - 50))).success).toBe(true);
    expect(richTextSchema.safeParse(paragraphWith('x'.repeat(RICH_TEXT_MAX_LENGTH + 1))).success).toBe(false);
  });

  it('replaces what PostgreSQL cannot store and keeps whole surrogate pairs', () => {
    expect(richTextSchema.parse(paragraphWith('a\0b\uD800c😀d\uDC00'))).toEqual(
      paragraphWith('a\uFFFDb\uFFFDc😀d\uFFFD'),
    );
  });
});

describe('richTextToPlain', () => {
  it('gives each kind of node its plain sign', () => {
    expect(richTextToPlain(everything)).toBe(
      [
        'The ministry denied',
        'it (https://example.org/a)',
        '3. third',
        '   • inner',
        '4. fourth',
        '> קול',
      ].join('\n'),
    );
  });

  it('does not repeat an address that is its own words', () => {
    const href = 'https://example.org/';
    expect(
      richTextToPlain({
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }],
          },
        ],
      }),
    ).toBe(href);
  });
});

describe('richTextFromPlain', () => {
  it.each([
    [''],
    ['one line'],
    ['first\nlast'],
    ['a\n\nb'],
    ['👩‍👩‍👧 e\u0301 \u200Fשלום العالم'],
    ['same same\nsame'],
  ])('gives %j back as plain text', (text) => {
    const document = richTextFromPlain(text);
    expect(richTextSchema.safeParse(document).success).toBe(true);
    expect(richTextToPlain(document)).toBe(text);
  });

  it('reads every kind of line end', () => {
    expect(richTextToPlain(richTextFromPlain('a\r\nb\rc\nd'))).toBe('a\nb\nc\nd');
  });
});

describe('isBlankRichText', () => {
  it('is true for an empty document and for white space only', () => {
    expect(isBlankRichText(emptyRichText())).toBe(true);
    expect(isBlankRichText(paragraphWith(' \u00A0\t'))).toBe(true);
  });

  it('is false as soon as there is a letter', () => {
    expect(isBlankRichText(paragraphWith('.'))).toBe(false);
  });
});

describe('a text of talk', () => {
  const named: RichText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Please look, ' },
          { type: 'mention', attrs: { id: '0198a5c0-0000-7000-8000-00000000000a', label: 'Ada 🧭' } },
        ],
      },
    ],
  };

  it('names people, and takes all that other texts take', () => {
    expect(talkTextSchema.parse(named)).toEqual(named);
    expect(talkTextSchema.parse(everything)).toEqual(everything);
    expect(richTextToPlain(named)).toBe('Please look, @Ada 🧭');
  });

  it('is the only one that names people: reasons and answers are published', () => {
    expect(richTextSchema.safeParse(named).success).toBe(false);
  });

  it('has the same limits', () => {
    expect(talkTextSchema.safeParse(richTextFromPlain('a'.repeat(RICH_TEXT_MAX_LENGTH + 1))).success).toBe(
      false,
    );
  });
});
