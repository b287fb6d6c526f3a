import { expect, it } from 'vitest';
import { describeAgreement } from '@/components/agreement/describe-agreement';

const claim = (agree: boolean) => ({
  claimId: '0198a5c0-0000-7000-8000-000000000001',
  number: 1,
  statement: 'x',
  ratings: [],
  agree,
});
const say = (verdicts: boolean[], percent: number) =>
  describeAgreement({ claims: verdicts.map(claim), share: { kind: 'share', percent } });

it.each([
  [
    [true, true, false],
    66.67,
    'Reviewers agree on 2 of 3 claims that two or more of them judged, and differ on one (67 % of pairs agree).',
  ],
  [
    [true, false, false],
    33.3,
    'Reviewers agree on 1 of 3 claims that two or more of them judged, and differ on 2 (33 % of pairs agree).',
  ],
  [
    [true, true],
    100,
    'Reviewers agree on all 2 claims that two or more of them judged (100 % of pairs agree).',
  ],
  [[true], 100, 'Reviewers agree on the one claim that two or more of them judged (100 % of pairs agree).'],
  [[false], 0, 'Reviewers differ on the one claim that two or more of them judged (0 % of pairs agree).'],
  [
    [false, false],
    0,
    'Reviewers differ on all 2 claims that two or more of them judged (0 % of pairs agree).',
  ],
])('says in words what %j makes', (verdicts, percent, sentence) => {
  expect(say(verdicts, percent)).toBe(sentence);
});

it('says why there is no share', () => {
  expect(describeAgreement({ claims: [], share: { kind: 'none', reason: 'no_verdicts' } })).toBe(
    'There is no verdict here that you may see.',
  );
  expect(
    describeAgreement({ claims: [], share: { kind: 'none', reason: 'nobody_rated_the_same_claim' } }),
  ).toContain('No claim has two verdicts yet');
});
