import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePlace } from '@/lib/anchoring/describe';
import { splitsPair } from '@/lib/anchoring/surrogate-pairs';

const news =
  'Officials said on Friday that eight villages near the border had been cleared of civilians overnight.';

describe('describe', () => {
  it('keeps the quote and 32 units on either side', () => {
    expect(describePlace({ text: news, start: 30, end: 44 })).toEqual({
      start: 30,
      end: 44,
      quote: 'eight villages',
      prefix: 'Officials said on Friday that ',
      suffix: ' near the border had been cleare',
    });
  });

  it('has no prefix at the first character and no suffix at the last', () => {
    expect(describePlace({ text: news, start: 0, end: 9 })).toMatchObject({ quote: 'Officials', prefix: '' });
    expect(describePlace({ text: news, start: 90, end: news.length })).toMatchObject({ suffix: '' });
    expect(describePlace({ text: '', start: 0, end: 0 })).toEqual({
      start: 0,
      end: 0,
      quote: '',
      prefix: '',
      suffix: '',
    });
  });

  it('keeps more where the same words stand with the same words around them', () => {
    const section = 'Share this article with your friends and colleagues. Read more on this subject below.\n';
    const text = `${section}First story.\n${section}Second story.\n${section}`;
    const start = text.indexOf('Read more', section.length);
    const anchor = describePlace({ text, start, end: start + 9 });
    expect(anchor.prefix).toContain('story.');
    expect(anchor.suffix).toContain('Second');
  });

  it('keeps no more than about 256 units of a text that repeats itself', () => {
    const anchor = describePlace({ text: 'na '.repeat(2000), start: 3000, end: 3002 });
    expect(anchor.prefix.length).toBeLessThanOrEqual(257);
    expect(anchor.suffix.length).toBeLessThanOrEqual(257);
  });

  it('moves ends inside a surrogate pair out to hold the whole character', () => {
    expect(describePlace({ text: 'a😀b', start: 2, end: 4 })).toMatchObject({
      start: 1,
      end: 4,
      quote: '😀b',
    });
    expect(describePlace({ text: 'a😀b', start: 0, end: 2 })).toMatchObject({
      start: 0,
      end: 3,
      quote: 'a😀',
    });
    expect(describePlace({ text: 'a😀b', start: 2, end: 2 })).toMatchObject({ start: 1, end: 1, quote: '' });
  });

  it.each([
    [-1, 2],
    [2, 1],
    [0, 102],
    [0.5, 2],
    [Number.NaN, 2],
  ])('refuses %d to %d', (start, end) => {
    expect(() => describePlace({ text: news, start, end })).toThrow(RangeError);
  });

  it('answers pieces of the text that fit together and split no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const { start, end, quote, prefix, suffix } = describePlace({ text, start: ends[0], end: ends[1] });
        expect(start).toBeLessThanOrEqual(ends[0]);
        expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + quote + suffix);
        expect(end - start).toBe(quote.length);
        for (const offset of [start - prefix.length, start, end, end + suffix.length]) {
          expect(splitsPair(text, offset)).toBe(false);
        }
      }),
    );
  });
});
