import { expect, it } from 'vitest';
import { describeStatedIn } from '@/lib/client/compare/describe-stated-in';

const tally = (articles: number, atMost: number) => ({ articles, atMost, unknown: 0, sentence: '' });

it.each([
  [0, undefined, 'in no article'],
  [1, tally(1, 1), 'in 1 article'],
  [5, undefined, 'in 5 articles'],
  [5, tally(5, 2), 'in 5 articles, at most 2 independent origins'],
  [3, tally(3, 1), 'in 3 articles, at most 1 independent origin'],
] as const)('%i articles with %o are put as: %s', (articles, counted, words) => {
  expect(describeStatedIn(articles, counted)).toBe(words);
});
