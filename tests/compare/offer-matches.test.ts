import { describe, expect, it } from 'vitest';
import { offerMatches } from '@/lib/compare/offer-matches';

const match = (articleId: string, score: number) => ({ articleId, score });

describe('offerMatches', () => {
  it('offers what is more likely right than wrong, in the order given', () => {
    const matches = [match('a', 0.9), match('b', 0.6), match('a', 0.5), match('b', 0.49)];
    expect(offerMatches(matches)).toEqual(matches.slice(0, 3));
  });

  it('offers the best of an article that has none so good, if it is not far below', () => {
    const matches = [match('a', 0.9), match('b', 0.45), match('b', 0.44), match('c', 0.39)];
    expect(offerMatches(matches)).toEqual(matches.slice(0, 2));
  });

  it('offers nothing of nothing', () => {
    expect(offerMatches([])).toEqual([]);
  });
});
