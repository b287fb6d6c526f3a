import { describe, expect, it } from 'vitest';
import { listPlaces } from '@/lib/anchoring/list-places';

const text = 'In Alden eight were hurt. In Brook eight were hurt too. In Cole nobody was hurt.';

describe('listPlaces', () => {
  it('lists every place to choose from, the one with its context first', () => {
    const places = listPlaces({ text, quote: 'eight were hurt', prefix: 'In Brook ' });
    expect(places.map(({ start }) => start)).toEqual([35, 9]);
    expect(places[0]).toMatchObject({ end: 50, quoteScore: 1, contextScore: 1, score: 1 });
  });

  it('puts the nearer of equal places first, and the earlier without a hint', () => {
    expect(listPlaces({ text, quote: 'eight were', near: 80 }).map(({ start }) => start)).toEqual([35, 9]);
    expect(listPlaces({ text, quote: 'eight were' }).map(({ start }) => start)).toEqual([9, 35]);
  });

  it('offers changed words', () => {
    const [place] = listPlaces({ text, quote: 'nobody was harmed', prefix: 'In Cole ' });
    expect(text.slice(place?.start, place?.end)).toBe('nobody was hurt');
  });

  it('offers at most as many as asked for', () => {
    expect(listPlaces({ text: 'no '.repeat(50), quote: 'no', limit: 3 })).toHaveLength(3);
    expect(listPlaces({ text: 'no '.repeat(50), quote: 'no' }).length).toBeLessThanOrEqual(10);
  });

  it.each([
    ['', 'x'],
    ['x', ''],
    ['', ''],
    ['nothing of the kind', 'Eight villages were cleared'],
  ])('offers nothing in %j for %j', (words, quote) => {
    expect(listPlaces({ text: words, quote })).toEqual([]);
  });
});
