import { describe, expect, it } from 'vitest';
import { createRatings, MISSING } from '@/lib/domain/agreement/ratings';
import { selectRatings } from '@/lib/domain/agreement/select-ratings';
import { createSetRatings } from '@/lib/domain/agreement/set-ratings';
import { buildRatings } from './build-ratings';

const rate = (unitId: string, reviewerId: string, value: string | number) => ({ unitId, reviewerId, value });

describe('createRatings', () => {
  it('puts values into rows of units and columns of reviewers, as they come', () => {
    expect(
      createRatings({
        given: [rate('two', 'ben', 'no'), rate('one', 'ada', 'yes'), rate('two', 'ada', 'no')],
      }),
    ).toEqual({
      unitIds: ['two', 'one'],
      reviewerIds: ['ben', 'ada'],
      categories: ['no', 'yes'],
      codes: Int32Array.of(0, 0, MISSING, 1),
    });
  });

  it('keeps the units, reviewers and scale that it is given, used or not', () => {
    const ratings = createRatings({
      given: [rate('b', 'ada', 'true')],
      unitIds: ['a', 'b'],
      reviewerIds: ['ben', 'ada'],
      categories: ['true', 'half', 'false'],
    });
    expect(ratings.categories).toEqual(['true', 'half', 'false']);
    expect(ratings.codes).toEqual(Int32Array.of(MISSING, MISSING, MISSING, 0));
  });

  it('orders values by number and words by code unit, emoji and other scripts included', () => {
    const values = [10, 9, 'é', '👍', 'مرحبا', 'a', ''];
    const { categories } = createRatings({
      given: values.map((value, unit) => rate(`u${unit}`, 'ada', value)),
    });
    expect(categories).toEqual([9, 10, '', 'a', 'é', 'مرحبا', '👍']);
  });

  it('refuses what cannot be one table', () => {
    expect(() => createRatings({ given: [rate('a', 'ada', 'x'), rate('a', 'ada', 'x')] })).toThrow(
      'ada rated a twice.',
    );
    const given = [rate('a', 'ada', 'x')];
    expect(() => createRatings({ given, categories: ['y'] })).toThrow('x is not a value of this table.');
    expect(() => createRatings({ given, unitIds: [] })).toThrow('a is not a unit of this table.');
    expect(() => createRatings({ given, reviewerIds: ['ben'] })).toThrow('ada is not a reviewer');
    expect(() => createRatings({ given, unitIds: ['a', 'a'] })).toThrow('A unit is named twice.');
  });

  it('is empty without values', () => {
    expect(createRatings({ given: [] })).toEqual({
      unitIds: [],
      reviewerIds: [],
      categories: [],
      codes: new Int32Array(0),
    });
  });
});

describe('createSetRatings', () => {
  it('takes sets as the same whatever their order and repeats, and the empty set as a value', () => {
    const ratings = createSetRatings([
      { unitId: 'one', reviewerId: 'ada', value: ['b', 'a', 'b'] },
      { unitId: 'one', reviewerId: 'ben', value: ['a', 'b'] },
      { unitId: 'two', reviewerId: 'ada', value: [] },
    ]);
    expect(ratings.categories).toEqual([['a', 'b'], []]);
    expect(ratings.codes).toEqual(Int32Array.of(0, 0, 1, MISSING));
  });
});

describe('selectRatings', () => {
  const ratings = buildRatings(['ABX', 'BB-', 'XAA'], ['A', 'B', 'X']);

  it('takes some reviewers in the order asked for, and some units in that of the table', () => {
    const part = selectRatings(ratings, { reviewerIds: ['r3', 'r1'], unitIds: ['u3', 'u1'] });
    expect(part).toEqual({
      unitIds: ['u1', 'u3'],
      reviewerIds: ['r3', 'r1'],
      categories: ['A', 'B', 'X'],
      codes: Int32Array.of(2, 0, 0, 2),
    });
  });

  it('takes values that are left out as not given', () => {
    const part = selectRatings(ratings, { leaveOut: ['A'] });
    expect(part.categories).toEqual(['B', 'X']);
    expect(part.codes).toEqual(Int32Array.of(-1, 0, 1, 0, 0, -1, 1, -1, -1));
  });

  it('refuses a reviewer who is not there', () => {
    expect(() => selectRatings(ratings, { reviewerIds: ['r9'] })).toThrow('r9 is not a reviewer');
  });
});
