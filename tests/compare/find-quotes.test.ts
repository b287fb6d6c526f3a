import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '@/lib/compare/find-quotes';

function quote(text: string) {
  return findQuotes({ article: { id: 'a', text } }).filter(({ form }) => form === 'direct');
}

describe('findQuotes', () => {
  it.each<[string, string, Record<string, unknown>[]]>([
    ['nothing in the empty text', '', []],
    ['nothing without quotation marks', 'The mayor left the hall at noon on Monday.', []],
    [
      'a sentence and its speaker',
      'Mayor Jane Doe opened the hall. “It is done,” she said on Monday.',
      [
        {
          words: 'It is done,',
          speaker: 'Jane Doe',
          voice: 'named',
          verb: 'said',
          complete: true,
          closed: true,
        },
      ],
    ],
    [
      'a fragment',
      'Mayor Jane Doe called the work “a great success” for everybody in town.',
      [{ words: 'a great success', speaker: 'Jane Doe', complete: false }],
    ],
    [
      'one quotation that its attribution interrupts',
      '“We will rebuild it,” Mayor Jane Doe said, “and we will do it soon.”',
      [
        {
          words: 'We will rebuild it, and we will do it soon.',
          speaker: 'Jane Doe',
          pieces: [
            { start: 1, end: 20 },
            { start: 44, end: 67 },
          ],
        },
      ],
    ],
    [
      'one quotation of two sentences round an attribution',
      '“We will rebuild it,” said Mayor Jane Doe. “It will be done soon.”',
      [{ words: 'We will rebuild it, It will be done soon.', speaker: 'Jane Doe' }],
    ],
    [
      'two quotations where the article speaks between them',
      'The ministry said in a statement, “There is no danger,” calling the reports “plain nonsense” again.',
      [{ words: 'There is no danger,' }, { words: 'plain nonsense' }],
    ],
    [
      'a quotation over paragraphs that opens again',
      'Mayor Jane Doe said: “It was a long night.\n\n“And it will be a longer day.”\nThen she left.',
      [{ words: 'It was a long night. And it will be a longer day.', speaker: 'Jane Doe', closed: true }],
    ],
    [
      'a quotation over paragraphs that does not open again',
      'Mayor Jane Doe said: “It was a long night.\nAnd it will be a longer day.”\nThen she left.',
      [{ words: 'It was a long night. And it will be a longer day.', closed: true }],
    ],
    [
      'a missing closing mark',
      'Mayor Jane Doe said: “It was a long night.',
      [{ words: 'It was a long night.', closed: false }],
    ],
    [
      'the owner of words',
      'The council met after Jane Doe’s remarks about “a lost decade for all of us” in town. Jane Doe said nothing more.',
      [{ words: 'a lost decade for all of us', speaker: 'Jane Doe', verb: null }],
    ],
    [
      'reported speech in quotation marks',
      'Mayor Jane Doe said that “the bridge had yet to be opened.”',
      [{ words: 'the bridge had yet to be opened.', backshifted: true }],
    ],
    [
      'emoji',
      'Mayor Jane Doe said: “😀 All is well 😀”',
      [{ words: '😀 All is well 😀', start: 22, end: 39 }],
    ],
    ['Hebrew', 'ראש העיר אמר: "הגשר ייפתח מחר בבוקר."', [{ words: 'הגשר ייפתח מחר בבוקר.', speaker: null }]],
    ['German marks', 'Die Bürgermeisterin sagte: „Es ist geschafft.“', [{ words: 'Es ist geschafft.' }]],
  ])('finds %s', (_, text, expected) => {
    const found = quote(text);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it.each<[string, string, string, string | null]>([
    [
      '“We go,” Mayor Jane Doe said on Friday in a post on Truth Social.',
      'post',
      'in a post on Truth Social',
      'on Friday',
    ],
    [
      'In an interview with the Daily Herald, Mayor Jane Doe said: “We go.”',
      'interview',
      'In an interview',
      null,
    ],
    ['“We go,” Mayor Jane Doe told Fox News yesterday.', 'interview', 'told Fox News', 'yesterday'],
    ['“We go,” Mayor Jane Doe told reporters.', 'news_conference', 'told reporters', null],
    ['Mayor Jane Doe said in televised remarks: “We go.”', 'broadcast', 'in televised remarks', null],
    [
      'On Monday the ministry issued a statement saying, “We go.”',
      'statement',
      'issued a statement',
      'On Monday',
    ],
  ])('knows the occasion of %s', (text, kind, words, when) => {
    const [found] = quote(text);
    expect(found?.occasion).toMatchObject({ kind });
    expect(found?.occasion?.words.toLowerCase()).toContain(words.toLowerCase());
    expect(found?.occasion?.when?.words.toLowerCase() ?? null).toBe(when?.toLowerCase() ?? null);
  });

  it('gives what is reported without quotation marks beside the quotations', () => {
    const text = 'Mayor Jane Doe said the bridge would be opened in “two or three weeks” from now.';
    const indirect = findQuotes({ article: { id: 'a', text } }).filter(({ form }) => form === 'indirect');
    expect(indirect).toMatchObject([
      { words: 'the bridge would be opened in from now', speaker: 'Jane Doe' },
    ]);
  });

  it('leaves teasers and page leftovers out', () => {
    const text =
      'The mayor opened the bridge in front of many people on Monday.\nAlso read: ‘It was great’: Mayor on bridge';
    expect(quote(text)).toEqual([]);
  });

  it('keeps offsets inside the text, in order, and the words those of the pieces', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '’',
      'Jane Doe',
      'said',
      ',',
      '. ',
      ' ',
      '\n',
      'We go',
      '😀',
      'שלום',
      'that',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        for (const found of findQuotes({ article: { id: 'a', text } })) {
          expect(found.start).toBe(found.pieces[0]?.start);
          expect(found.end).toBe(found.pieces.at(-1)?.end);
          expect(found.end).toBeLessThanOrEqual(text.length);
          let at = 0;
          for (const { start, end } of found.pieces) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThanOrEqual(start);
            at = end;
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
