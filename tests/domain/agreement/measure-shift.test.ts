import { expect, it } from 'vitest';
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha';
import { measureShift } from '@/lib/domain/agreement/measure-shift';
import { percentAgreement } from '@/lib/domain/agreement/percent-agreement';

const coefficients = { percent: percentAgreement, alpha: krippendorffAlpha<string>('nominal') };
const say = (unitId: string, reviewerId: string, before: string | null, after: string | null) => ({
  unitId,
  reviewerId,
  before,
  after,
});

it('says how agreement changed, who moved and whither', () => {
  const shift = measureShift(
    [
      say('one', 'ada', 'true', 'true'),
      say('one', 'ben', 'false', 'true'),
      say('two', 'ada', 'true', 'half'),
      say('two', 'ben', 'true', 'true'),
      say('three', 'ada', 'false', 'half'),
      say('three', 'ben', 'true', 'half'),
      say('four', 'ada', 'true', 'true'),
      say('four', 'ben', 'true', 'true'),
    ],
    { coefficients, categories: ['true', 'half', 'false'] },
  );
  expect(shift.before.percent).toEqual({
    kind: 'value',
    value: 0.5,
    units: { n: 4, agree: ['two', 'four'], differ: ['one', 'three'] },
  });
  expect(shift.after.percent).toMatchObject({ value: 0.75, units: { differ: ['two'] } });
  expect(shift.stayed).toBe(4);
  expect(shift.moves).toEqual([
    { unitId: 'one', reviewerId: 'ben', from: 'false', to: 'true', joined: ['ada'] },
    { unitId: 'two', reviewerId: 'ada', from: 'true', to: 'half', joined: [] },
    { unitId: 'three', reviewerId: 'ada', from: 'false', to: 'half', joined: [] },
    { unitId: 'three', reviewerId: 'ben', from: 'true', to: 'half', joined: [] },
  ]);
  expect(shift.flows).toEqual([
    { from: 'true', to: 'half', count: 2, unitIds: ['two', 'three'] },
    { from: 'false', to: 'true', count: 1, unitIds: ['one'] },
    { from: 'false', to: 'half', count: 1, unitIds: ['three'] },
  ]);
  expect(shift.settled).toEqual(['one', 'three']);
  expect(shift.unsettled).toEqual(['two']);
  expect(shift.leftOut).toEqual([]);
});

it('compares the same values before and after, and lists the others', () => {
  const shift = measureShift(
    [
      say('one', 'ada', 'true', 'true'),
      say('one', 'ben', 'true', 'true'),
      say('one', 'cleo', null, 'false'),
      say('one', 'dan', 'false', null),
      say('one', 'eve', null, null),
    ],
    { coefficients },
  );
  expect(shift.before.percent).toMatchObject({ value: 1, units: { n: 1 } });
  expect(shift.after).toEqual(shift.before);
  expect(shift.before.alpha).toMatchObject({ reason: 'one-category-only' });
  expect(shift.leftOut).toEqual([
    { unitId: 'one', reviewerId: 'cleo', given: 'after' },
    { unitId: 'one', reviewerId: 'dan', given: 'before' },
  ]);
});

it('has the reason where nobody was there both times', () => {
  const { before, after, moves } = measureShift([say('one', 'ada', 'true', null)], { coefficients });
  expect(before.alpha).toMatchObject({ reason: 'no-unit-with-two-reviewers' });
  expect(after.percent).toMatchObject({ reason: 'no-unit-with-two-reviewers' });
  expect(moves).toEqual([]);
});
