import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, getParagraphAt, listParagraphs, normalizeText } from '@/lib/domain/revision-text';

/** Any sequence of UTF-16 units, lone surrogates included. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\0',
        '\r',
        '\n',
        '\r\n',
        '\uFEFF',
        '\uD83D',
        '\uDE00',
        '😀',
        'e\u0301',
        'שלום',
        '\u202E',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('normalizeText', () => {
  it.each([
    ['', '', []],
    ['plain', 'plain', []],
    ['a\r\nb\r\n', 'a\nb\n', ['2 Windows line ends (CRLF) became a line feed.']],
    ['a\r\r\nb', 'a\nb', ['1 Windows line end (CRLF) became a line feed.']],
    ['old\rmac', 'old\rmac', []],
    ['\uFEFFa\uFEFFb', 'a\uFEFFb', ['A byte order mark at the beginning was dropped.']],
    ['\0a\0', '\uFFFDa\uFFFD', ['2 NULs became U+FFFD.']],
    ['x\uD83Dy', 'x\uFFFDy', ['1 lone surrogate became U+FFFD.']],
    ['\uDE00😀\uD83D', '\uFFFD😀\uFFFD', ['2 lone surrogates became U+FFFD.']],
  ])('turns %j into %j and says what it did', (raw, text, notes) => {
    expect(normalizeText(raw)).toEqual({ text, notes });
  });

  it.each([
    ['decomposed letters', 'e\u0301 and é'],
    ['compatibility characters', 'ﬁ ① Å Å'],
    ['emoji with joiners', '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['right-to-left with controls', '\u202Eשלום\u202C مرحبا\u200F'],
    ['odd white space', ' a\u00A0\u2003b\t\v\f\u0085\u2028\u2029 '],
    ['characters that are no letters', '\u0001\u001b\uFFFE\uFFFF'],
  ])('leaves %s alone', (_, text) => {
    expect(normalizeText(text)).toEqual({ text, notes: [] });
  });

  it('gives text that stays as it is when it is normalised again', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normalizeText(raw);
        expect(normalizeText(text)).toEqual({ text, notes: [] });
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('listParagraphs', () => {
  it('has one empty paragraph in the empty text', () => {
    expect(listParagraphs('')).toEqual([{ start: 0, end: 0 }]);
  });

  it('counts empty lines and the one after the last line feed', () => {
    expect(listParagraphs('a\n\n😀\n')).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 2 },
      { start: 3, end: 5 },
      { start: 6, end: 6 },
    ]);
  });

  it('gives the text again when joined, and agrees with getParagraphAt', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, somewhere) => {
        const paragraphs = listParagraphs(text);
        expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
        const offset = somewhere % (text.length + 1);
        expect(getParagraphAt(text, offset)).toEqual(
          paragraphs.find((paragraph) => offset >= paragraph.start && offset <= paragraph.end),
        );
      }),
    );
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    [' \n\t', 0],
    ['—…!?“”', 0],
    ['one', 1],
    ['Don’t stop: Ukraine’s 30-day truce', 5],
    ['1,000.5 people at 10:30', 4],
    ['cafe\u0301 e\u0301te\u0301', 2],
    ['שלום עולם', 2],
    ['قال الرئيس الروسي', 3],
    ['Президент сказав', 2],
    ['😀 😀😀', 0],
    ['word word word', 3],
    ['Putin said 你好 twice', 4],
  ])('counts in %j', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('finds the words of a script without spaces', () => {
    // 11 characters; dictionaries differ by a word or two between versions of ICU.
    expect(countWords('普京要求乌克兰军队投降')).toBeGreaterThanOrEqual(5);
    expect(countWords('普京要求乌克兰军队投降')).toBeLessThanOrEqual(8);
  });

  it('takes a moment, not minutes, for one line of 2 MB in any script', () => {
    const began = performance.now();
    expect(countWords('Russian forces have gained ground '.repeat(61_000))).toBe(305_000);
    expect(countWords('а'.repeat(1_000_000))).toBe(1);
    expect(countWords('ภาษาไทยเป็นภาษาที่มีระดับเสียง'.repeat(23_000))).toBeGreaterThan(100_000);
    expect(performance.now() - began).toBeLessThan(50_000);
  }, 60_000);
});
