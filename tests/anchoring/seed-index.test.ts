import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '@/lib/anchoring/find-quote';
import { listStarts, pickSeeds } from '@/lib/anchoring/pick-seeds';
import { indexSeeds, SEED_LENGTH } from '@/lib/anchoring/seed-index';

describe('indexSeeds', () => {
  it('indexes texts shorter than a seed', () => {
    for (const text of ['', 'a', 'sixsix']) {
      const index = indexSeeds(text);
      expect(index.positions).toHaveLength(0);
      expect(pickSeeds(index, 'something else')).toEqual([]);
      expect(listStarts(index, 'something else', 10)).toEqual([]);
    }
  });

  it('finds every place of a quote of nine units or more among the places of its rarest seeds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '😀', ' '), minLength: 9, maxLength: 120 });
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length - 8);
        const quote = text.slice(start, start + 9 + (b % 20));
        const starts = new Set(listStarts(indexSeeds(text), quote, Number.POSITIVE_INFINITY));
        for (const place of findQuote({ text, quote })) expect(starts).toContain(place.start);
      }),
    );
  });

  it('answers only seeds that are equal in window and text', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(anyText, anyText, (text, window) => {
        for (const { at, offset } of pickSeeds(indexSeeds(text + window), window)) {
          expect((text + window).slice(at, at + SEED_LENGTH)).toBe(
            window.slice(offset, offset + SEED_LENGTH),
          );
        }
      }),
    );
  });
});
