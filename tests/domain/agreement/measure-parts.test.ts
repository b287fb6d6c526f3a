import { expect, it } from 'vitest';
import { cohenKappa } from '@/lib/domain/agreement/cohen-kappa';
import { measureGroups } from '@/lib/domain/agreement/measure-groups';
import { measurePairs } from '@/lib/domain/agreement/measure-pairs';
import { percentAgreement } from '@/lib/domain/agreement/percent-agreement';
import { buildRatings } from './build-ratings';

const ratings = buildRatings(['AA-', 'BB-', 'ABB', 'A-A']);

it('measures each two reviewers on the units that both rated', () => {
  const pairs = measurePairs(ratings, { percent: percentAgreement, kappa: cohenKappa() });
  expect(pairs.map(({ a, b, figures }) => [a, b, figures.percent.units])).toEqual([
    ['r1', 'r2', { n: 3, agree: ['u1', 'u2'], differ: ['u3'] }],
    ['r1', 'r3', { n: 2, agree: ['u4'], differ: ['u3'] }],
    ['r2', 'r3', { n: 1, agree: ['u3'], differ: [] }],
  ]);
  expect(pairs[0]?.figures.kappa).toMatchObject({ kind: 'value', value: expect.closeTo(0.4, 12) });
  expect(pairs[2]?.figures.kappa).toMatchObject({ kind: 'undefined', reason: 'one-category-only' });
});

it('measures groups of reviewers and of units', () => {
  const groups = measureGroups(ratings, {
    groups: [
      { groupId: 'everything' },
      { groupId: 'first week', unitIds: ['u1', 'u2'] },
      { groupId: 'two of us', reviewerIds: ['r2', 'r3'] },
    ],
    coefficients: { percent: percentAgreement },
  });
  expect(groups.map(({ groupId, figures }) => [groupId, figures.percent])).toEqual([
    [
      'everything',
      {
        kind: 'value',
        // u1, u2 and u4 agree with two values each; of the three values of u3 one pair in three agrees.
        value: expect.closeTo(7 / 9, 12),
        units: { n: 4, agree: ['u1', 'u2', 'u4'], differ: ['u3'] },
      },
    ],
    ['first week', { kind: 'value', value: 1, units: { n: 2, agree: ['u1', 'u2'], differ: [] } }],
    ['two of us', { kind: 'value', value: 1, units: { n: 1, agree: ['u3'], differ: [] } }],
  ]);
});
