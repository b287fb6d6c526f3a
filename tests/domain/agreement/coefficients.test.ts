import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '@/lib/domain/agreement/cohen-kappa';
import type { Coefficient } from '@/lib/domain/agreement/figure';
import { fleissKappa } from '@/lib/domain/agreement/fleiss-kappa';
import { freeMarginalKappa } from '@/lib/domain/agreement/free-marginal-kappa';
import { gwetAc } from '@/lib/domain/agreement/gwet-ac';
import { hubertKappa } from '@/lib/domain/agreement/hubert-kappa';
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha';
import { masiDistance } from '@/lib/domain/agreement/masi-distance';
import { measure } from '@/lib/domain/agreement/measure';
import { partialMatchDistance } from '@/lib/domain/agreement/partial-match-distance';
import { percentAgreement } from '@/lib/domain/agreement/percent-agreement';
import { createRatings } from '@/lib/domain/agreement/ratings';
import { scottPi } from '@/lib/domain/agreement/scott-pi';
import { selectRatings } from '@/lib/domain/agreement/select-ratings';
import { createSetRatings } from '@/lib/domain/agreement/set-ratings';
import { weightedJaccardDistance } from '@/lib/domain/agreement/weighted-jaccard-distance';
import { buildRatings } from './build-ratings';

const ofMany = {
  percent: percentAgreement,
  fleiss: fleissKappa,
  hubert: hubertKappa,
  nominal: krippendorffAlpha('nominal'),
  ordinal: krippendorffAlpha('ordinal'),
  free: freeMarginalKappa,
  ac1: gwetAc(),
  ac2: gwetAc('quadratic'),
} satisfies Record<string, Coefficient<string>>;
const ofTwo = { ...ofMany, cohen: cohenKappa(), linear: cohenKappa('linear'), scott: scottPi };

const value = (number: number) => ({ kind: 'value', value: expect.closeTo(number, 4) });

describe('coefficients on published tables', () => {
  it('gives the figures of Artstein and Poesio 2008, p. 558', () => {
    const rows = [
      ...Array<string>(20).fill('SS'),
      ...Array<string>(20).fill('IS'),
      ...Array<string>(10).fill('SI'),
      ...Array<string>(50).fill('II'),
    ];
    expect(measure(buildRatings(rows), ofTwo)).toMatchObject({
      percent: value(0.7),
      free: value(0.4),
      scott: value(0.3407),
      cohen: value(0.3478),
    });
  });

  it('gives the figures of Krippendorff 2004, p. 230, with four reviewers and missing values', () => {
    const ratings = buildRatings([
      ...['11-1', '2232', '3333', '3333', '2222', '1234'],
      ...['4444', '1121', '2222', '-555', '--11', '--3-'],
    ]);
    const numbers = { ...ratings, categories: ratings.categories.map(Number) };
    const figures = measure(numbers, {
      percent: percentAgreement,
      nominal: krippendorffAlpha('nominal'),
      ordinal: krippendorffAlpha('ordinal'),
      interval: krippendorffAlpha('interval'),
      ratio: krippendorffAlpha('ratio'),
    });
    expect(figures).toMatchObject({
      percent: value(0.8),
      nominal: value(0.7434),
      ordinal: value(0.8154),
      interval: value(0.8491),
      ratio: value(0.7974),
    });
    expect(figures.nominal.units).toEqual({
      n: 11,
      agree: ['u1', 'u3', 'u4', 'u5', 'u7', 'u9', 'u10', 'u11'],
      differ: ['u2', 'u6', 'u8'],
    });
  });

  it('gives AC1 of the example of Cohen 1960, p. 37, where kappa is below 0 too', () => {
    const counts = { 11: 25, 12: 13, 13: 12, 21: 12, 22: 2, 23: 16, 31: 3, 32: 15, 33: 2 };
    const rows = Object.entries(counts).flatMap(([row, count]) => Array<string>(count).fill(row));
    expect(measure(buildRatings(rows), ofTwo)).toMatchObject({
      percent: value(0.29),
      ac1: value(-0.048),
      cohen: value(-0.0923),
    });
  });
});

describe('where a coefficient is undefined', () => {
  it('says so when no unit has two reviewers', () => {
    for (const rows of [[], ['A-', '-B'], ['--']]) {
      for (const figure of Object.values(measure(buildRatings(rows, ['A', 'B']), ofTwo))) {
        expect(figure).toEqual({
          kind: 'undefined',
          reason: 'no-unit-with-two-reviewers',
          units: { n: 0, agree: [], differ: [] },
        });
      }
    }
  });

  it('says so when everybody gave one and the same value, and keeps the units', () => {
    const { percent, ...others } = measure(buildRatings(['AA', 'AA', 'B-']), ofTwo);
    const units = { n: 2, agree: ['u1', 'u2'], differ: [] };
    expect(percent).toEqual({ kind: 'value', value: 1, units });
    for (const name of ['fleiss', 'hubert', 'nominal', 'ordinal', 'cohen', 'linear', 'scott'] as const) {
      expect(others[name], name).toEqual({ kind: 'undefined', reason: 'one-category-only', units });
    }
  });

  it('gives those that take chance from the scale where the scale has more than one value', () => {
    const onScale = measure(buildRatings(['AA', 'AA'], ['A', 'B', 'C']), ofTwo);
    for (const name of ['free', 'ac1', 'ac2'] as const) expect(onScale[name]).toMatchObject({ value: 1 });
    const alone = measure(buildRatings(['AA', 'AA']), ofTwo);
    for (const name of ['free', 'ac1', 'ac2'] as const) {
      expect(alone[name]).toMatchObject({ reason: 'one-category-only' });
    }
  });

  it('gives Cohen’s kappa 0 when one reviewer says one thing always and the other does not', () => {
    expect(measure(buildRatings(['AA', 'AB']), ofTwo).cohen).toMatchObject({ kind: 'value', value: 0 });
  });

  it('throws where the table is wrong for the coefficient', () => {
    expect(() => measure(buildRatings(['AAA', 'ABA']), { kappa: cohenKappa() })).toThrow(RangeError);
    expect(() => measure(buildRatings(['AAA', 'ABA']), { pi: scottPi })).toThrow(RangeError);
    expect(() => measure(buildRatings(['AB']), { alpha: krippendorffAlpha('interval') })).toThrow(RangeError);
    const below = createRatings({
      given: [
        { unitId: 'u', reviewerId: 'a', value: -1 },
        { unitId: 'u', reviewerId: 'b', value: 1 },
      ],
    });
    expect(() => measure(below, { alpha: krippendorffAlpha('ratio') })).toThrow(RangeError);
  });
});

describe('distances of sets', () => {
  it.each([
    [[], [], 0, 0, 0],
    [['A'], [], 1, 1 / 3, 1 / 3],
    [['A', 'B'], ['B', 'A'], 0, 0, 0],
    [['A'], ['B'], 1, 1, 1],
    [['A', 'B'], ['A'], 2 / 3, 1 / 3, 1 / 6],
    [['A', 'B'], ['A', 'C'], 8 / 9, 2 / 3, 4 / 9],
  ])('of %j and %j', (a, b, masi, partial, weighted) => {
    expect(masiDistance(a, b)).toBeCloseTo(masi, 12);
    expect(masiDistance(b, a)).toBeCloseTo(masi, 12);
    expect(partialMatchDistance(a, b)).toBeCloseTo(partial, 12);
    expect(weightedJaccardDistance(b, a)).toBeCloseTo(weighted, 12);
  });

  it('makes alpha milder on sets that overlap than on sets that are merely different', () => {
    const ratings = createSetRatings([
      { unitId: 'one', reviewerId: 'ada', value: ['a', 'b'] },
      { unitId: 'one', reviewerId: 'ben', value: ['a'] },
      { unitId: 'two', reviewerId: 'ada', value: ['c'] },
      { unitId: 'two', reviewerId: 'ben', value: ['c'] },
    ]);
    const { masi, nominal } = measure(ratings, {
      masi: krippendorffAlpha(masiDistance),
      nominal: krippendorffAlpha<readonly string[]>(),
    });
    if (masi.kind !== 'value' || nominal.kind !== 'value') throw new Error('No value.');
    expect(masi.value).toBeGreaterThan(nominal.value);
  });

  it('counts more different sets than a square of counts would hold', () => {
    const ratings = createSetRatings(
      Array.from({ length: 200 }, (_, unit) =>
        ['ada', 'ben'].map((reviewerId) => ({ unitId: `u${unit}`, reviewerId, value: [`claim ${unit}`] })),
      ).flat(),
    );
    const { masi } = measure(ratings, { masi: krippendorffAlpha(masiDistance) });
    expect(masi).toMatchObject({ kind: 'value', value: 1, units: { n: 200 } });
  });
});

describe('every coefficient', () => {
  const table = fc.integer({ min: 2, max: 4 }).chain((reviewers) =>
    fc.array(
      fc
        .array(fc.constantFrom('A', 'B', 'C', '-'), { minLength: reviewers, maxLength: reviewers })
        .map((row) => row.join('')),
      { minLength: 1, maxLength: 25 },
    ),
  );
  const scale = ['A', 'B', 'C'];
  const close = (outcome: { kind: string; value?: number; reason?: string }) =>
    outcome.kind === 'value'
      ? { kind: 'value', value: expect.closeTo(outcome.value ?? Number.NaN, 9) }
      : { kind: 'undefined', reason: outcome.reason };
  const measureRows = (rows: string[]) =>
    measure(buildRatings(rows, scale), rows[0]?.length === 2 ? ofTwo : ofMany);

  it('does not hang on the order of units or reviewers', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const figures = measureRows(rows);
        const turned = measureRows(rows.toReversed().map((row) => [...row].reverse().join('')));
        for (const [name, figure] of Object.entries(figures)) {
          expect(turned[name as keyof typeof turned], name).toMatchObject(close(figure));
        }
      }),
    );
  });

  it('is 1 where all agree, at most 1 always, and never NaN', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const agreeing = rows.map((row, unit) => row.replace(/[ABC]/g, scale[unit % 3] ?? 'A'));
        for (const [name, figure] of Object.entries(measureRows(agreeing))) {
          if (figure.kind === 'value') expect(figure.value, name).toBe(1);
        }
        for (const [name, figure] of Object.entries(measureRows(rows))) {
          if (figure.kind === 'undefined') continue;
          expect(figure.value, name).toBeLessThanOrEqual(1);
          expect(figure.value, name).toBeGreaterThanOrEqual(name === 'percent' ? 0 : -10);
          if (figure.units.differ.length > 0) expect(figure.value, name).toBeLessThan(1);
        }
      }),
    );
  });

  it('never counts a unit with one value or none', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const alone = ['A', 'B', 'C'].map((letter) => letter + '-'.repeat((rows[0]?.length ?? 2) - 1));
        const nothing = '-'.repeat(rows[0]?.length ?? 2);
        const figures = measureRows(rows);
        const more = measureRows([...rows, ...alone, nothing]);
        expect(more).toEqual(figures);
      }),
    );
  });

  it('rests on the units that it names: without the others it is the same', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const ratings = buildRatings(rows, scale);
        const { nominal } = measure(ratings, ofMany);
        const unitIds = [...nominal.units.agree, ...nominal.units.differ];
        expect(unitIds).toHaveLength(nominal.units.n);
        expect(measure(selectRatings(ratings, { unitIds }), ofMany).nominal).toEqual(nominal);
      }),
    );
  });

  it('takes a reviewer who rated nothing as not there', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const figures = measure(buildRatings(rows, scale), ofMany);
        const joined = measure(
          buildRatings(
            rows.map((row) => `-${row}`),
            scale,
          ),
          ofMany,
        );
        expect(joined).toEqual(figures);
      }),
    );
  });
});
