import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '@/lib/domain/agreement/bootstrap-interval';
import { cohenKappa } from '@/lib/domain/agreement/cohen-kappa';
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha';
import { percentAgreement } from '@/lib/domain/agreement/percent-agreement';
import { buildRatings } from './build-ratings';

const mixed = buildRatings([
  ...Array<string>(20).fill('AA'),
  ...Array<string>(12).fill('BB'),
  ...Array<string>(8).fill('AB'),
  'A-',
]);

describe('bootstrapInterval', () => {
  it('gives the interval of a share that theory gives', () => {
    const interval = bootstrapInterval(mixed, percentAgreement, { seed: 1, resamples: 4000 });
    if (interval.kind !== 'interval') throw new Error(interval.reason);
    expect(interval.value).toBe(0.8);
    expect(interval.units.n).toBe(40);
    // The binomial's 2.5 % and 97.5 % points of 40 draws at 0.8 are 27 and 37 of 40.
    expect(interval.low).toBe(27 / 40);
    expect(interval.high).toBe(37 / 40);
  });

  it('gives the same interval for the same seed, and another for another', () => {
    const draw = (seed: number) => bootstrapInterval(mixed, krippendorffAlpha('nominal'), { seed });
    expect(draw(7)).toEqual(draw(7));
    expect(draw(8)).not.toEqual(draw(7));
  });

  it('narrows with less confidence', () => {
    const width = (confidence: number) => {
      const interval = bootstrapInterval(mixed, cohenKappa(), { seed: 3, confidence });
      return interval.kind === 'interval' ? interval.high - interval.low : Number.NaN;
    };
    expect(width(0.5)).toBeLessThan(width(0.95));
  });

  it('holds the value of the data where there are more than a few units', () => {
    const rows = fc.array(fc.constantFrom('AAA', 'BBB', 'CCC', 'AAB', 'ABC', 'BC-', 'CC-', 'A--'), {
      minLength: 25,
      maxLength: 60,
    });
    fc.assert(
      fc.property(rows, fc.integer(), (given, seed) => {
        const interval = bootstrapInterval(buildRatings(given), krippendorffAlpha('nominal'), {
          seed,
          resamples: 300,
        });
        if (interval.kind !== 'interval') return;
        expect(interval.low).toBeLessThanOrEqual(interval.value);
        expect(interval.high).toBeGreaterThanOrEqual(interval.value);
      }),
      { numRuns: 50 },
    );
  });

  it('names the reason where there is no interval', () => {
    const reason = (rows: string[]) => {
      const interval = bootstrapInterval(buildRatings(rows), krippendorffAlpha('nominal'), { seed: 1 });
      return interval.kind === 'undefined' ? interval.reason : interval;
    };
    expect(reason(['A-', '-B'])).toBe('no-unit-with-two-reviewers');
    expect(reason(['AA', 'AA'])).toBe('one-category-only');
    expect(reason(['AB', 'A-'])).toBe('fewer-than-two-units');
  });

  it('gives none where most resamples have no value', () => {
    const often = bootstrapInterval(
      mixed,
      ({ weights }) =>
        weights ? { kind: 'undefined', reason: 'one-category-only' } : { kind: 'value', value: 0.5 },
      { seed: 1 },
    );
    expect(often).toMatchObject({ kind: 'undefined', reason: 'coefficient-often-undefined' });
  });

  it('refuses an interval that there cannot be', () => {
    expect(() => bootstrapInterval(mixed, percentAgreement, { seed: 1, resamples: 0 })).toThrow(RangeError);
    expect(() => bootstrapInterval(mixed, percentAgreement, { seed: 1, confidence: 1 })).toThrow(RangeError);
  });
});
