import { describe, expect, it } from 'vitest';
import {
  canSeeKey,
  compareWithKey,
  describeNotInTraining,
  refuseToTrain,
  type TrainingTask,
} from '@/lib/domain/training';

const categories = ['supported', 'refuted', 'conflicting', 'not-enough'];

function compare(ratings: [claimId: string, key: string, answer: string | null][], more: object = {}) {
  const task: TrainingTask = {
    keys: ratings.map(([claimId, rating]) => ({ claimId, rating })),
    answers: ratings.flatMap(([claimId, , rating]) => (rating === null ? [] : [{ claimId, rating }])),
    categories,
    seed: 1,
    ...more,
  };
  return compareWithKey(task);
}

const figureOf = (comparison: ReturnType<typeof compare>, name: string) =>
  comparison.group.figures.find(({ measure }) => measure === name)?.outcome;

describe('compareWithKey', () => {
  it('counts first: answered of all, agreed, and the claims on which they differ', () => {
    const comparison = compare([
      ['one', 'supported', 'supported'],
      ['two', 'refuted', 'conflicting'],
      ['three', 'refuted', 'refuted'],
      ['four', 'not-enough', null],
    ]);
    expect(comparison).toMatchObject({ answered: 3, of: 4, agreed: 2, finished: false });
    expect(comparison.group.units).toEqual({ n: 3, agree: ['one', 'three'], differ: ['two'] });
    expect(figureOf(comparison, 'percent')).toEqual({ kind: 'value', value: 2 / 3 });
  });

  it('has Cohen’s kappa beside the percentage', () => {
    const comparison = compare([
      ['one', 'supported', 'supported'],
      ['two', 'supported', 'refuted'],
      ['three', 'refuted', 'refuted'],
      ['four', 'refuted', 'refuted'],
    ]);
    expect(comparison.finished).toBe(true);
    // Observed 3/4; by chance (2/4)(1/4) + (2/4)(3/4) = 1/2.
    expect(figureOf(comparison, 'cohen-kappa')).toEqual({ kind: 'value', value: 0.5 });
  });

  it('names why there is no figure before the first answer', () => {
    const comparison = compare([['one', 'supported', null]]);
    const none = { kind: 'undefined', reason: 'no-unit-with-two-reviewers' };
    expect(comparison).toMatchObject({ answered: 0, of: 1, agreed: 0, finished: false });
    expect(figureOf(comparison, 'percent')).toEqual(none);
    expect(figureOf(comparison, 'cohen-kappa')).toEqual(none);
  });

  it('names why there is no kappa where all ratings are one', () => {
    const comparison = compare([
      ['one', 'refuted', 'refuted'],
      ['two', 'refuted', 'refuted'],
    ]);
    expect(figureOf(comparison, 'percent')).toEqual({ kind: 'value', value: 1 });
    expect(figureOf(comparison, 'cohen-kappa')).toEqual({ kind: 'undefined', reason: 'one-category-only' });
  });

  it('is nothing to finish without a key, and leaves out answers on claims that have none', () => {
    expect(compare([])).toMatchObject({ answered: 0, of: 0, agreed: 0, finished: false });
    expect(
      compare([['one', 'supported', 'supported']], {
        answers: [
          { claimId: 'one', rating: 'supported' },
          { claimId: 'withdrawn', rating: 'refuted' },
        ],
      }),
    ).toMatchObject({ answered: 1, of: 1, agreed: 1, finished: true });
  });
});

describe('canSeeKey', () => {
  it.each([
    ['observer', false, false],
    ['observer', true, true],
    ['reviewer', false, false],
    ['reviewer', true, true],
    ['editor', false, true],
    ['owner', false, true],
  ] as const)('a %s who has answered: %s sees it: %s', (role, answered, sees) => {
    expect(canSeeKey({ role, answered })).toBe(sees);
  });
});

describe('refuseToTrain', () => {
  const none = { verdicts: 0, decisions: 0, protocols: 0, assignments: 0, findings: 0, reports: 0 };

  it('takes a case in which nothing was judged', () => {
    expect(refuseToTrain(none)).toBeUndefined();
  });

  it('says all that stands in the way', () => {
    expect(refuseToTrain({ ...none, protocols: 1 })).toBe(
      'This case has a protocol, so it cannot be one for training. Clear that first, or make another case for it.',
    );
    expect(refuseToTrain({ ...none, verdicts: 2, decisions: 1, reports: 1 })).toContain(
      'This case has verdicts, decisions and reports,',
    );
  });
});

describe('describeNotInTraining', () => {
  it('says what to do instead', () => {
    expect(describeNotInTraining('verdicts')).toBe(
      'This is a training case. It has no verdicts: answer on the claim’s page, and see the key.',
    );
  });
});
