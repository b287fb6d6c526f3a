import { describe, expect, it } from 'vitest';
import { readMarkdown } from '@/lib/server/imports/read-markdown';

describe('readMarkdown', () => {
  it('makes a line of each heading, paragraph and list item', () => {
    const source =
      '# Bridge *closed*\n\nThe bridge\nis [closed](https://x.example).\n\n## Next\n\n- One\n- Two\n\n> Quoted “words”\n\n![alt](x.png)\n\nEnd  \nbroken 😀 שלום';
    const { text, marked, particulars } = readMarkdown(source);
    expect(text.split('\n')).toEqual([
      'Bridge closed',
      'The bridge is closed.',
      'Next',
      'One',
      'Two',
      'Quoted “words”',
      'End',
      'broken 😀 שלום',
    ]);
    expect(marked.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['headline', 'Bridge closed'],
      ['crosshead', 'Next'],
    ]);
    expect(particulars).toEqual({ headline: 'Bridge closed' });
  });

  it('takes what a clipper wrote above the text', () => {
    const source =
      '---\ntitle: "Bridge closed"\nsource: https://times.example/bridge\nauthor:\n  - Ada Lund\n  - Bo Ek\npublished: 2025-03-14\ncreated: 2025-03-15\ntags: [clippings]\n---\nThe bridge is closed.';
    const { text, particulars, notes } = readMarkdown(source);
    expect(text).toBe('The bridge is closed.');
    expect(particulars).toEqual({
      headline: 'Bridge closed',
      url: 'https://times.example/bridge',
      byline: 'Ada Lund, Bo Ek',
      publishedAt: '2025-03-14',
    });
    expect(notes).toEqual([]);
  });

  it('says what was meant for it and is wrong', () => {
    expect(readMarkdown('---\ndate: soon\n---\nWords.').notes).toEqual([
      '“soon” is not a date like 2025-03-14 and was left out.',
    ]);
  });

  it.each([
    ['---\n: [broken\n---\nWords.', 'Words.'],
    ['---\na: &a [x]\nb: [*a, *a]\n---\nWords.', 'Words.'],
    ['---\n\nWords.', 'Words.'],
  ])('reads the text below what is no front matter: %j', (source, last) => {
    expect(readMarkdown(source).text.split('\n').at(-1)).toBe(last);
  });

  it('lets no script through', () => {
    const { text } = readMarkdown(
      'Words <script>alert(1)</script>\n\n<script>\nalert(1)\n</script>\n\n<b onclick="alert(1)">bold</b>',
    );
    expect(text).toBe('Words\nbold');
  });

  it.each(['', '\n\n', '<script>alert(1)</script>', '---\ntitle: x\n---\n'])('refuses %j', (source) => {
    expect(() => readMarkdown(source)).toThrow(expect.objectContaining({ data: { rule: 'page_empty' } }));
  });
});
