import { expect, it } from 'vitest';
import { countAgreement } from '@/lib/domain/agreement/count-agreement';
import { buildRatings } from './build-ratings';

it('counts what agrees, what differs and what nobody or only one rated', () => {
  expect(countAgreement(buildRatings(['AA-', 'AAA', 'AB-', 'ABA', '--A', '---']))).toEqual({
    units: { n: 4, agree: ['u1', 'u2'], differ: ['u3', 'u4'] },
    single: ['u5'],
    unrated: ['u6'],
    pairs: { compared: 8, agreed: 5 },
  });
});

it('counts nothing in an empty table', () => {
  expect(countAgreement(buildRatings([]))).toEqual({
    units: { n: 0, agree: [], differ: [] },
    single: [],
    unrated: [],
    pairs: { compared: 0, agreed: 0 },
  });
});
