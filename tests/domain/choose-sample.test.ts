import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSample } from '@/lib/domain/choose-sample';

const of = (stratum: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${stratum} ${index}`, stratum }));

describe('chooseSample', () => {
  it.each([
    [0, 10, 0],
    [20, 10, 2],
    [20, 3, 1],
    [1, 10, 1],
    [50, 5, 3],
    [100, 10, 10],
    [20, 0, 0],
  ])('draws %i percent of %i: %i', (percent, count, drawn) => {
    expect(chooseSample({ items: of('post', count), percent, seed: 7 }).size).toBe(drawn);
  });

  it('spreads the sample over the strata', () => {
    const drawn = chooseSample({ items: [...of('post', 50), ...of('herald', 10)], percent: 20, seed: 7 });
    const count = (stratum: string) => [...drawn].filter((id) => id.startsWith(stratum)).length;
    expect([count('post'), count('herald')]).toEqual([10, 2]);
  });

  it('draws others by another seed', () => {
    const items = of('post', 100);
    const one = chooseSample({ items, percent: 20, seed: 1 });
    const other = chooseSample({ items, percent: 20, seed: 2 });
    expect([...one].sort()).not.toEqual([...other].sort());
  });

  it('draws the same by the same seed, in whatever order the items come, and never too many', () => {
    const items = fc
      .array(fc.constantFrom('post', 'herald', ''), { maxLength: 60 })
      .map((strata) => strata.map((stratum, index) => ({ id: `claim ${index}`, stratum })));
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0 }), (given, percent, seed) => {
        const drawn = chooseSample({ items: given, percent, seed });
        const turned = chooseSample({ items: [...given].reverse(), percent, seed });
        expect([...turned].sort()).toEqual([...drawn].sort());
        const share = (given.length * percent) / 100;
        if (given.length > 0 && percent > 0) expect(drawn.size).toBe(Math.max(1, Math.round(share)));
      }),
    );
  });
});
