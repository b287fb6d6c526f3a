import { expect, it } from 'vitest';
import {
  describeGroup,
  describeMatches,
  findSuggestionPath,
  groupSuggestions,
} from '@/components/cases/describe-suggestions';
import type { OpenSuggestion } from '@/lib/contract/suggestions';

const suggest = (kind: OpenSuggestion['kind'], difference: string): OpenSuggestion => ({
  kind,
  difference,
  key: `${kind} ${difference}`,
  claimId: null,
  articleIds: [],
  words: 'They differ.',
});

it('groups what waits, the gravest first, and leaves out what there is none of', () => {
  const open = [
    suggest('join', 'same_source'),
    suggest('conflict', 'precision'),
    suggest('quote', 'altered'),
    suggest('conflict', 'contradiction'),
    suggest('conflict', 'title'),
  ];
  expect(groupSuggestions(open).map(describeGroup)).toEqual([
    '1 contradiction',
    '1 altered quote',
    '2 other differences in wording',
    '1 pair of articles that may have one origin',
  ]);
});

it('is empty when nothing waits', () => expect(groupSuggestions([])).toEqual([]));

it.each([
  ['conflict', 'c1', '/claims/c1#wordings'],
  ['conflict', null, '/claims'],
  ['match', 'c1', '/claims/c1#matches'],
  ['match', null, '/claims'],
  ['quote', null, '/quotes'],
  ['join', null, '/origins'],
] as const)('a %s of claim %s is decided on at %s', (kind, claimId, path) => {
  expect(findSuggestionPath({ kind, claimId })).toBe(path);
});

it.each([
  [[1], '1 new match for 1 claim'],
  [[4, 8], '12 new matches for 2 claims'],
])('puts %o new matches as: %s', (counts, words) => {
  expect(describeMatches(counts.map((count, at) => ({ claimId: `c${at}`, count, articleIds: [] })))).toBe(
    words,
  );
});
