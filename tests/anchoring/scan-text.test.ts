import search from 'approx-string-match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanText } from '@/lib/anchoring/scan-text';

describe('scanText', () => {
  it('finds each nearest stretch', () => {
    expect(scanText({ text: 'before us and before us', quote: 'befor us', maxErrors: 4 })).toEqual([
      { start: 0, end: 9, errors: 1 },
      { start: 14, end: 23, errors: 1 },
    ]);
  });

  it('finds nothing beyond the errors allowed', () => {
    expect(scanText({ text: 'four score and seven', quote: 'annd', maxErrors: 1 })).toEqual([
      { start: 11, end: 14, errors: 1 },
    ]);
    expect(scanText({ text: 'four score and seven', quote: 'annd', maxErrors: 0 })).toEqual([]);
    expect(scanText({ text: '', quote: 'annd', maxErrors: 2 })).toEqual([]);
  });

  it('agrees with an independent matcher on the fewest errors', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 40 });
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 12 }),
        (text, quote) => {
          const maxErrors = quote.length >> 1;
          const peer = search(text, quote, maxErrors);
          const found = scanText({ text, quote, maxErrors });
          const fewest = Math.min(...peer.map(({ errors }) => errors));
          expect(found.length > 0).toBe(peer.length > 0);
          for (const { errors } of found) expect(errors).toBe(fewest);
        },
      ),
    );
  });
});
