import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameEvent } from '@/lib/compare/same-event';
import { hasSameEventReference, readReferenceArticles } from '@/tests/support/same-event-reference';

const flood = [
  'Flood waters rose in Passau on Monday. The Danube reached twelve metres, the mayor of Passau said.',
  'The Danube stands at twelve metres in Passau. Flood waters closed the old town on Monday.',
  'Passau fights the flood: the Danube rose to twelve metres and the old town is closed, its mayor said.',
];
const vote =
  'Voters in Chile rejected a draft constitution on Sunday. President Boric called for talks in Santiago.';

describe('sameEvent', () => {
  it('says which article tells of something else, and why', () => {
    const texts = [...flood, vote];
    const { events, articles } = sameEvent({ articles: texts.map((text, id) => ({ id, text })) });
    expect(events).toEqual([[0, 1, 2], [3]]);
    expect(articles.map(({ belongs }) => belongs)).toEqual([true, true, true, false]);
    expect(articles[0]?.reason).toContain('shares “passau”');
    expect(articles[3]?.reason).toMatch(/^lacks “.*which the others share; is about “/);
  });

  it('lists every pair once, with a score from 0 to 1', () => {
    const { pairs } = sameEvent({ articles: [...flood, vote].map((text, id) => ({ id, text })) });
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(pairs.map(({ same }) => same)).toEqual([true, true, false, true, false, false]);
    for (const { score } of pairs) expect(score >= 0 && score <= 1).toBe(true);
  });

  it.each([
    ['no article', [], []],
    ['one article', ['Guns fell silent.'], [true]],
    ['empty articles', ['', ''], [true, false]],
    ['emoji alone', ['😀😀😀', '😀😀😀'], [true, true]],
    ['Hebrew', ['המלחמה בעזה הסתיימה', 'המלחמה בעזה הסתיימה היום'], [true, true]],
    ['combining marks', ['E\u0301te\u0301 a\u0300 Gene\u0300ve', 'Été à Genève'], [true, true]],
  ])('answers for %s', (_, texts, belongs) => {
    const { articles } = sameEvent({ articles: texts.map((text, id) => ({ id, text })) });
    expect(articles.map((article) => article.belongs)).toEqual(belongs);
  });

  it('decides the same in any order', () => {
    const texts = [...flood, vote, 'Chile votes again on Sunday, Boric said in Santiago.'];
    const decide = (order: number[]) =>
      sameEvent({ articles: order.map((id) => ({ id, text: texts[id] ?? '' })) })
        .events.map((event) => event.toSorted().join())
        .sort();
    const expected = decide([0, 1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        expect(decide(order)).toEqual(expected);
      }),
    );
  });

  it.skipIf(!hasSameEventReference)(
    'finds the events of ECB+ among 509 articles with F1 of at least 0.84 over all pairs (reference data needed)',
    () => {
      const articles = readReferenceArticles();
      const topics = new Map(articles.map(({ id, topic }) => [id, topic]));
      let right = 0;
      let found = 0;
      let there = 0;
      for (const { a, b, same } of sameEvent({ articles }).pairs) {
        const truth = topics.get(a) === topics.get(b);
        if (same) found += 1;
        if (truth) there += 1;
        if (same && truth) right += 1;
      }
      expect(there).toBe(2981);
      expect((2 * right) / (found + there)).toBeGreaterThanOrEqual(0.84);
    },
    60_000,
  );
});
