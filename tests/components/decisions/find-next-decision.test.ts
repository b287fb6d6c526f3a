import { expect, it } from 'vitest';
import { findNextDecision } from '@/components/decisions/find-next-decision';

const decisions = ['a', 'b', 'c'].map((claimId, index) => ({
  claimId,
  caseId: 'one',
  caseTitle: 'The strike',
  claimNumber: index + 1,
  statement: 'The troops were encircled.',
  verdicts: 2,
  disputed: true,
  ratings: [],
  contest: 0.5,
}));

it.each([
  ['the one after it', 'a', 'b'],
  ['the first again after the last', 'c', 'a'],
  ['the most contested where this one is decided', 'gone', 'a'],
])('finds %s', (_, claimId, next) => {
  expect(findNextDecision(decisions, claimId)?.claimId).toBe(next);
});

it('finds nothing where no other claim waits', () => {
  expect(findNextDecision(decisions.slice(0, 1), 'a')).toBeUndefined();
  expect(findNextDecision([], 'a')).toBeUndefined();
});
