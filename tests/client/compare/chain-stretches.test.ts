import { describe, expect, it } from 'vitest';
import { chainStretches, interpolate } from '@/lib/client/compare/chain-stretches';
import type { ReusePair } from '@/lib/contract/analysis';

const stretch = (a: [number, number], b: [number, number], words: number) => ({
  kind: 'exact' as const,
  words,
  a: { start: a[0], end: a[1] },
  b: { start: b[0], end: b[1] },
  edits: [],
});
const pair = (...stretches: ReusePair['stretches']): ReusePair => ({
  a: 'one',
  b: 'two',
  shared: 1,
  aInB: 0.1,
  bInA: 0.1,
  stretches,
});

describe('chainStretches', () => {
  it('gives beginning and end of what both share, in rising order', () => {
    const pairs = [pair(stretch([50, 60], [90, 100], 9), stretch([0, 10], [5, 15], 9))];
    expect(chainStretches({ own: 'one', other: 'two', pairs, claims: [] })).toEqual([
      { own: 0, other: 5 },
      { own: 10, other: 15 },
      { own: 50, other: 90 },
      { own: 60, other: 100 },
    ]);
    expect(chainStretches({ own: 'two', other: 'one', pairs, claims: [] })[0]).toEqual({ own: 5, other: 0 });
  });

  it('leaves out what one has in another order, the lighter of the two', () => {
    const pairs = [pair(stretch([0, 10], [90, 100], 9), stretch([50, 90], [5, 45], 30))];
    expect(chainStretches({ own: 'one', other: 'two', pairs, claims: [] })).toEqual([
      { own: 50, other: 5 },
      { own: 90, other: 45 },
    ]);
  });

  it('knows marks of one claim, and goes by shared text where these contradict it', () => {
    const claims = [
      {
        places: [
          { articleId: 'one', start: 20, end: 30 },
          { articleId: 'two', start: 70, end: 80 },
          { articleId: 'three', start: 0, end: 1 },
        ],
      },
    ];
    expect(chainStretches({ own: 'one', other: 'two', pairs: [], claims })).toEqual([
      { own: 20, other: 70 },
      { own: 30, other: 80 },
    ]);
    const pairs = [pair(stretch([40, 50], [10, 20], 9))];
    expect(chainStretches({ own: 'one', other: 'two', pairs, claims })[0]).toEqual({ own: 40, other: 10 });
  });

  it('has nothing for articles that share nothing', () => {
    expect(chainStretches({ own: 'one', other: 'three', pairs: [pair()], claims: [] })).toEqual([]);
  });
});

describe('interpolate', () => {
  const points = [
    { own: 0, other: 0 },
    { own: 100, other: 300 },
    { own: 100, other: 320 },
    { own: 200, other: 320 },
  ];

  it.each([
    [0, 0],
    [50, 150],
    [100, 300],
    [150, 320],
    [200, 320],
    [-5, -5],
    [999, 1119],
  ])('stands at %i beside %i', (value, beside) => {
    expect(interpolate(points, value)).toBe(beside);
  });

  it('knows nothing without points', () => {
    expect(interpolate([], 5)).toBeUndefined();
  });
});
