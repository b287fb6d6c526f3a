import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupSources } from '@/lib/compare/group-sources';
import type { SourceFacts } from '@/lib/compare/link-sources';
import { tallyOrigins } from '@/lib/compare/tally-origins';
import type { NamedOrigin } from '@/lib/domain/origin';

const credit = (name: string | null, scope: NamedOrigin['scope'] = null): NamedOrigin => ({
  start: 0,
  end: 4,
  words: 'With',
  kind: name === null ? 'agencies' : 'agency',
  name,
  scope,
});
const facts: SourceFacts = {
  articles: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id.toUpperCase(), outlet: null })),
  shared: [{ a: 'a', b: 'b', words: 90, share: 0.5, ofId: 'b' }],
  origins: [
    { articleId: 'a', named: [credit('AP')] },
    { articleId: 'c', named: [credit('Reuters', { start: 10, end: 20 })] },
    { articleId: 'd', named: [credit('Reuters')] },
  ],
};

it('tells articles from origins, and which sentence states the claim where that matters', () => {
  expect(
    tallyOrigins(facts, [
      [
        { articleId: 'a', start: 0, end: 0 },
        { articleId: 'b', start: 0, end: 0 },
      ],
      [
        { articleId: 'c', start: 12, end: 15 },
        { articleId: 'd', start: 0, end: 5 },
      ],
      [
        { articleId: 'c', start: 0, end: 9 },
        { articleId: 'd', start: 0, end: 5 },
      ],
      [],
    ]),
  ).toEqual([
    { articles: 2, atMost: 1, unknown: 0, sentence: '2 articles, at most 1 independent origin' },
    { articles: 2, atMost: 1, unknown: 0, sentence: '2 articles, at most 1 independent origin' },
    {
      articles: 2,
      atMost: 2,
      unknown: 1,
      sentence: '2 articles, at most 2 independent origins, 1 of them not named',
    },
    { articles: 0, atMost: 0, unknown: 0, sentence: '0 articles, at most 0 independent origins' },
  ]);
});

it('gives the numbers that grouping gives, for any claims and answers of people', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const range = fc.tuple(fc.nat(12), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
  const pair = fc.uniqueArray(id, { minLength: 2, maxLength: 2 }).map((ids) => ids.toSorted());
  const name = fc.option(fc.constantFrom('AP', 'AFP', 'Ledger'), { nil: null });
  const anyFacts = fc.record({
    articles: fc.constant(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => ({ id: one, outlet: one === 'f' ? 'Ledger' : null })),
    ),
    shared: fc.uniqueArray(
      fc
        .tuple(pair, fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([[a = '', b = ''], share]) => ({ a, b, words: 20, share, ofId: a })),
      { selector: ({ a, b }) => a + b },
    ),
    origins: fc.uniqueArray(
      fc.record({
        articleId: id,
        named: fc.array(
          fc.tuple(name, fc.option(range, { nil: null })).map(([given, scope]) => credit(given, scope)),
          { maxLength: 3 },
        ),
      }),
      { selector: ({ articleId }) => articleId },
    ),
    answers: fc.uniqueArray(
      fc
        .tuple(pair, fc.constantFrom('accepted' as const, 'rejected' as const))
        .map(([[a = '', b = ''], answer]) => ({ a, b, answer })),
      { selector: ({ a, b }) => a + b, maxLength: 4 },
    ),
  });
  const claims = fc.array(
    fc.array(
      fc.tuple(id, range).map(([articleId, place]) => ({ articleId, ...place })),
      { maxLength: 8 },
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(anyFacts, claims, (some, passages) => {
      expect(tallyOrigins(some, passages)).toMatchObject(
        passages.map((stating) => {
          const { atMost, unknown, sentence } = groupSources({ ...some, passages: stating });
          return { atMost, unknown, sentence };
        }),
      );
    }),
  );
});
