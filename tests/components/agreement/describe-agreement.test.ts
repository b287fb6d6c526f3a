import { describe, expect, it } from 'vitest';
import {
  describeEvidence,
  describePolarity,
  describeShift,
  describeVerdicts,
} from '@/components/agreement/describe-agreement';

const id = '0198a5c0-0000-7000-8000-000000000001';
const claim = (agree: boolean | null, ratings = agree === null ? 1 : 2) => ({
  claimId: id,
  number: 1,
  statement: 'It rained.',
  agree,
  ratings: Array.from({ length: ratings }, () => ({ userId: id, scaleId: id, rating: 'supported' })),
});

describe('describeVerdicts', () => {
  it.each([
    [
      [true, true, false],
      'Reviewers agree on 2 of 3 claims that two or more of them judged, and differ on this one.',
    ],
    [
      [true, false, false],
      'Reviewers agree on 1 of 3 claims that two or more of them judged, and differ on these 2.',
    ],
    [[true, true], 'Reviewers agree on both claims that two or more of them judged.'],
    [[true, true, true], 'Reviewers agree on all 3 claims that two or more of them judged.'],
    [[false, false], 'Reviewers differ on both claims that two or more of them judged.'],
    [[true], 'Reviewers agree on the one claim that two or more of them judged.'],
    [[false], 'Reviewers differ on the one claim that two or more of them judged.'],
  ])('says of %j: %s', (agree, words) => {
    expect(describeVerdicts({ claims: agree.map((one) => claim(one)) })).toBe(words);
  });

  it('says what is missing when there is nothing to compare', () => {
    expect(describeVerdicts({ claims: [claim(null)] })).toContain('No claim has two verdicts');
    expect(describeVerdicts({ claims: [claim(null, 0)] })).toBe('There is no verdict here that you may see.');
  });
});

describe('describeShift', () => {
  const move = { claimId: id, userId: id, from: 'a', to: 'b', joined: [] };
  it('counts what moved, what was settled and what came apart', () => {
    expect(describeShift({ moves: [move], stayed: 11, settled: [id], unsettled: [] })).toEqual([
      'Of 12 verdicts given before the reviewers saw each other’s, 1 was changed afterwards and 11 stayed.',
      'Talking settled 1 claim.',
    ]);
    expect(describeShift({ moves: [move, move], stayed: 0, settled: [], unsettled: [id] })).toEqual([
      'Of 2 verdicts given before the reviewers saw each other’s, 2 were changed afterwards and 0 stayed.',
      expect.stringContaining('On 1 claim they agreed before and differ now'),
    ]);
    expect(describeShift({ moves: [], stayed: 3, settled: [], unsettled: [] })).toEqual([
      'Of 3 verdicts given before the reviewers saw each other’s, none was changed afterwards.',
    ]);
    expect(describeShift({ moves: [], stayed: 1, settled: [], unsettled: [] })[0]).toContain(
      'stayed what it was',
    );
  });

  it('says when nobody judged blind', () => {
    expect(describeShift({ moves: [], stayed: 0, settled: [], unsettled: [] })[0]).toContain(
      'Nobody has judged',
    );
  });
});

describe('describeEvidence', () => {
  const one = { claimId: id, number: 1, statement: 'It rained.', f1: null, used: [] };
  it('counts the same, partly the same and nothing in common', () => {
    const group = { units: { n: 3, agree: [id], differ: [id, id] }, figures: [] };
    expect(describeEvidence({ group, claims: [one], partly: [id], nothingInCommon: [id] })).toBe(
      'Reviewers used the same evidence for 1 of 3 claims, partly the same for 1, and nothing in common for 1.',
    );
  });

  it.each([
    [[id], [], [], 'the same evidence'],
    [[], [id], [], 'partly the same evidence'],
    [[], [], [id], 'no evidence in common'],
  ])('says of one claim what was used for it (%#)', (agree, partly, nothingInCommon, words) => {
    const group = { units: { n: 1, agree, differ: [...partly, ...nothingInCommon] }, figures: [] };
    expect(describeEvidence({ group, claims: [one], partly, nothingInCommon })).toBe(
      `Reviewers used ${words} for the one claim that two or more of them judged with any.`,
    );
  });

  it('says when there is nothing to compare', () => {
    const group = { units: { n: 0, agree: [], differ: [] }, figures: [] };
    expect(describeEvidence({ group, claims: [], partly: [], nothingInCommon: [] })).toContain(
      'two verdicts',
    );
    expect(describeEvidence({ group, claims: [one], partly: [], nothingInCommon: [] })).toContain(
      'Nobody ticked',
    );
  });
});

describe('describePolarity', () => {
  it.each([
    [0, 0, 'No words are marked for one claim by two reviewers.'],
    [
      5,
      1,
      'agree on what is done to the claim in 5 of 6 passages that two or more of them marked, and differ on 1.',
    ],
    [2, 0, 'agree on what is done to the claim in both passages that two or more of them marked.'],
    [0, 1, 'differ on what is done to the claim in the one passage that two or more of them marked.'],
    [0, 2, 'differ on what is done to the claim in both passages that two or more of them marked.'],
  ])('says of %i and %i: %s', (agree, differ, words) => {
    expect(describePolarity(agree, differ)).toContain(words);
  });
});
