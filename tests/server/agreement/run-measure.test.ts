import { expect, it } from 'vitest';
import { measureVerdicts } from '@/lib/domain/agreement/measure-verdicts';
import { runMeasure } from '@/lib/server/agreement/run-measure';

/** A thousand claims, five reviewers; the fifth one often differs. */
const verdicts = Array.from({ length: 5000 }, (_, place) => {
  const claim = Math.floor(place / 5);
  const ratings = ['supported', 'refuted', 'not-enough'];
  const turned = place % 5 === 4 && claim % 3 === 0 ? 1 : 0;
  return {
    claimId: `claim ${claim}`,
    userId: `reviewer ${place % 5}`,
    rating: ratings[(claim + turned) % 3] ?? 'supported',
    submittedAt: `2025-03-${10 + (claim % 20)}T10:00:00.000Z`,
  };
});
const scale = { keys: ['supported', 'refuted', 'not-enough'], outsideOrder: null };

it('gives the same figures from the worker as at once', async () => {
  const task = { kind: 'verdicts' as const, verdicts, scale, seed: 7 };
  const away = await runMeasure(task);
  expect(away).toEqual(measureVerdicts(task));
  expect(away.groups[0]?.units).toMatchObject({ n: 1000 });
  expect(away.groups[0]?.units.differ).toHaveLength(334);
});

it('tells what went wrong in the worker', async () => {
  const twice = [...verdicts, ...verdicts.slice(0, 1)];
  await expect(runMeasure({ kind: 'verdicts', verdicts: twice, scale, seed: 7 })).rejects.toThrow('twice');
});
