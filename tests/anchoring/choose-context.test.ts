import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseContext } from '@/lib/anchoring/choose-context';
import { findQuote } from '@/lib/anchoring/find-quote';
import { splitsPair } from '@/lib/anchoring/surrogate-pairs';

describe('chooseContext', () => {
  it('completes the words at the ends and adds no more where the quote stands once', () => {
    expect(chooseContext({ text: 'eight villages were cleared', start: 8, end: 19 })).toEqual({
      prefix: 'vi',
      suffix: '',
    });
  });

  it('tells a repeated quote apart on both sides', () => {
    const words = 'he said no, she said no, they said no';
    expect(chooseContext({ text: words, start: 16, end: 20 })).toEqual({
      prefix: 'she ',
      suffix: ' no, they',
    });
  });

  it('says nothing more than needed when asked for the minimum', () => {
    const words = 'he said no, she said no, they said no';
    expect(chooseContext({ text: words, start: 16, end: 20, minimal: true })).toEqual({
      prefix: 'she ',
      suffix: '',
    });
  });

  it('stops at the limit although the text still repeats', () => {
    const context = chooseContext({ text: 'ab '.repeat(500), start: 600, end: 602, maxLength: 40 });
    expect(context.prefix.length).toBeLessThanOrEqual(41);
    expect(context.suffix.length).toBeLessThanOrEqual(41);
  });

  it('does not read all of a text of one letter again and again', () => {
    const context = chooseContext({ text: 'a'.repeat(300_000), start: 150_000, end: 150_001, maxLength: 64 });
    expect(context.prefix.length + context.suffix.length).toBeLessThanOrEqual(128);
  });

  it('makes any quote unambiguous, with whole characters', () => {
    const repetitive = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '😀', '😃', 'e\u0301', 'ש'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(repetitive, fc.nat(), fc.nat(), fc.boolean(), (words, a, b, minimal) => {
        const start = whole(words, Math.min(a % (words.length + 1), b % (words.length + 1)));
        const end = whole(words, Math.max(a % (words.length + 1), b % (words.length + 1)));
        const { prefix, suffix } = chooseContext({ text: words, start, end, minimal });
        const found = [...findQuote({ text: words, quote: words.slice(start, end), prefix, suffix })];
        expect(found).toEqual([{ start, end }]);
        expect(splitsPair(words, start - prefix.length)).toBe(false);
        expect(splitsPair(words, end + suffix.length)).toBe(false);
      }),
    );
  });
});

function whole(words: string, offset: number): number {
  return splitsPair(words, offset) ? offset - 1 : offset;
}
