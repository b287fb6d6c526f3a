import { describe, expect, it } from 'vitest';
import { measurePassages } from '@/lib/domain/agreement/measure-passages';
import type { MarkedPassage } from '@/lib/domain/agreement/measure-polarity';

const passage = (id: string, reviewerId: string, parts: Partial<MarkedPassage> = {}): MarkedPassage => ({
  id,
  reviewerId,
  articleId: 'post',
  claimId: 'c1',
  start: 0,
  end: 20,
  polarity: 'affirms',
  ...parts,
});
const articles = [
  { articleId: 'post', length: 200 },
  { articleId: 'courier', length: 300 },
];

describe('measurePassages', () => {
  it('compares what reviewers say is done to the claim in the same words', () => {
    const { polarity } = measurePassages({
      passages: [
        passage('p1', 'ines'),
        passage('p2', 'tomas', { end: 18 }),
        passage('p3', 'ines', { start: 50, end: 70, polarity: 'denies' }),
        passage('p4', 'tomas', { start: 50, end: 70, polarity: 'hedges' }),
        // Other words, and the same words for another claim: nothing to compare.
        passage('p5', 'ines', { start: 100, end: 120 }),
        passage('p6', 'tomas', { start: 100, end: 120, claimId: 'c2', polarity: 'asks' }),
      ],
      articles,
      seed: 1,
    });
    expect(polarity.lone).toBe(2);
    expect(polarity.groups[0]?.units).toEqual({ n: 2, agree: ['p2'], differ: ['p3'] });
    expect(polarity.places[1]).toEqual({
      placeId: 'p3',
      articleId: 'post',
      claimId: 'c1',
      given: [
        { reviewerId: 'ines', passageId: 'p3', polarity: 'denies' },
        { reviewerId: 'tomas', passageId: 'p4', polarity: 'hedges' },
      ],
    });
    expect(polarity.pairs).toMatchObject([{ a: 'ines', b: 'tomas', units: { n: 2 } }]);
  });

  it('compares where claims are marked, article by article, and the mean of the articles', () => {
    const { places } = measurePassages({
      passages: [
        passage('p1', 'ines'),
        passage('p2', 'tomas'),
        passage('p3', 'ines', { articleId: 'courier', end: 20 }),
        passage('p4', 'tomas', { articleId: 'courier', start: 150, end: 170 }),
      ],
      articles,
      seed: 1,
    });
    expect(places.articles).toMatchObject([
      {
        articleId: 'post',
        reviewerIds: ['ines', 'tomas'],
        units: { n: 2, agree: ['p1', 'p2'] },
        figures: [
          { measure: 'alpha-u', outcome: { kind: 'value', value: 1 } },
          { measure: 'alpha-u-by-claim', outcome: { kind: 'value', value: 1 } },
        ],
      },
      { articleId: 'courier', units: { n: 2, differ: ['p3', 'p4'] } },
    ]);
    expect(places.mean.units).toEqual({ n: 2, agree: ['post'], differ: ['courier'] });
    expect(places.mean.figures[0]).toMatchObject({ measure: 'alpha-u', interval: { kind: 'interval' } });
  });

  it('tells the place from the claim it is marked for', () => {
    const { places } = measurePassages({
      passages: [passage('p1', 'ines'), passage('p2', 'tomas', { claimId: 'c2' })],
      articles,
      seed: 1,
    });
    const [post] = places.articles;
    expect(post?.figures[0]?.outcome).toEqual({ kind: 'value', value: 1 });
    expect(post?.figures[1]?.outcome).toMatchObject({ kind: 'value', value: expect.closeTo(-0.164, 3) });
    expect(post?.claims.map(({ claimId, units }) => [claimId, units.differ])).toEqual([
      ['c1', ['p1']],
      ['c2', ['p2']],
    ]);
  });

  it('agrees on links where each made a claim of their own of the same passages', () => {
    const { linking } = measurePassages({
      passages: [
        passage('p1', 'ines'),
        passage('p2', 'ines', { start: 50, end: 70 }),
        passage('p3', 'tomas', { claimId: 'own' }),
        passage('p4', 'tomas', { claimId: 'own', start: 52, end: 70 }),
        // Only one reviewer marked this article.
        passage('p5', 'ines', { articleId: 'courier' }),
      ],
      articles,
      seed: 1,
    });
    expect(linking.places.map(({ passageIds }) => passageIds)).toEqual([
      ['p1', 'p3'],
      ['p2', 'p4'],
    ]);
    expect(linking.group.units).toEqual({ n: 2, agree: ['p1', 'p2'], differ: [] });
    expect(linking.group.figures.map(({ measure, outcome }) => [measure, outcome])).toEqual([
      ['b-cubed', { kind: 'value', value: 1 }],
      ['conll', { kind: 'value', value: 1 }],
      ['muc', { kind: 'value', value: 1 }],
      ['ceaf-e', { kind: 'value', value: 1 }],
    ]);
  });

  it('says why there is nothing to compare', () => {
    const nothing = measurePassages({ passages: [], articles, seed: 1 });
    expect(nothing.places.mean.figures[0]?.outcome).toEqual({ kind: 'undefined', reason: 'nothing-marked' });
    const alone = measurePassages({ passages: [passage('p1', 'ines')], articles, seed: 1 });
    expect(alone.places.mean.figures[0]?.outcome).toMatchObject({ reason: 'fewer-than-two-reviewers' });
    expect(alone.linking.group.figures[0]?.outcome).toMatchObject({ reason: 'fewer-than-two-reviewers' });
    expect(alone.polarity.groups[0]?.figures[0]?.outcome).toMatchObject({
      reason: 'no-unit-with-two-reviewers',
    });
  });
});
