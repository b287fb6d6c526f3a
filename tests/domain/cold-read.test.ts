import { expect, it } from 'vitest';
import { judgeColdRead } from '@/lib/domain/cold-read';
import { averitecScale, truthScale } from '@/lib/domain/scale';

it.each([
  { checks: ['refuted', 'refuted'], cold: ['refuted'], outcome: 'sufficient' },
  { checks: ['refuted', 'conflicting'], cold: ['conflicting'], outcome: 'sufficient' },
  { checks: ['refuted'], cold: ['not-enough'], outcome: 'insufficient' },
  { checks: ['not-enough'], cold: ['not-enough'], outcome: 'sufficient' },
  { checks: ['refuted'], cold: ['supported'], outcome: 'contradicts' },
  { checks: ['refuted'], cold: ['refuted', 'not-enough'], outcome: 'insufficient' },
  { checks: ['refuted'], cold: ['not-enough', 'supported'], outcome: 'contradicts' },
  { checks: ['refuted'], cold: [], outcome: null },
  { checks: [], cold: ['refuted'], outcome: null },
])('a cold read of $cold on checks of $checks is $outcome', ({ checks, cold, outcome }) => {
  expect(judgeColdRead({ ratings: averitecScale.ratings, checks, cold })).toBe(outcome);
});

it('takes a rating outside the order for one that says nothing', () => {
  const read = { ratings: truthScale.ratings, checks: ['true'], cold: ['uncheckable'] };
  expect(judgeColdRead(read)).toBe('insufficient');
});
