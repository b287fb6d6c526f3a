import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCorrections } from '@/lib/domain/corrections';

const day = (number: number) => new Date(Date.UTC(2025, 2, number));

/** Steps as [day, rating]; null takes back. */
const list = (steps: [number, string | null][], published: number[]) =>
  listCorrections({
    steps: steps.map(([at, rating]) => ({ at: day(at), rating })),
    publishedAt: published.map(day),
    isSame: (one, other) => one === other,
  }).map(({ at, from, to }) => [at.getUTCDate(), from, to]);

describe('listCorrections', () => {
  it.each<[string, [number, string | null][], number[], ReturnType<typeof list>]>([
    ['nothing was decided', [], [5], []],
    [
      'nothing was published',
      [
        [1, 'refuted'],
        [2, 'supported'],
      ],
      [],
      [],
    ],
    ['the first decision came after a version', [[6, 'refuted']], [5], []],
    [
      'it was decided anew before it was published',
      [
        [1, 'refuted'],
        [2, 'supported'],
      ],
      [5],
      [],
    ],
    [
      'what no version said was changed',
      [
        [6, 'refuted'],
        [7, 'supported'],
      ],
      [5, 9],
      [],
    ],
    [
      'it was decided anew, the same',
      [
        [1, 'refuted'],
        [6, 'refuted'],
      ],
      [5],
      [],
    ],
    [
      'it was changed and changed back',
      [
        [1, 'refuted'],
        [6, 'supported'],
        [7, 'refuted'],
      ],
      [5, 9],
      [],
    ],
  ])('has none where %s', (_, steps, published, corrections) => {
    expect(list(steps, published)).toEqual(corrections);
  });

  it.each<[string, [number, string | null][], number[], ReturnType<typeof list>]>([
    [
      'a change',
      [
        [1, 'refuted'],
        [6, 'supported'],
      ],
      [5],
      [[6, 'refuted', 'supported']],
    ],
    [
      'the last of several changes between two versions',
      [
        [1, 'refuted'],
        [6, 'supported'],
        [7, 'conflicting'],
      ],
      [5, 9],
      [[7, 'refuted', 'conflicting']],
    ],
    [
      'each change that a version showed',
      [
        [1, 'refuted'],
        [6, 'supported'],
        [8, 'refuted'],
      ],
      [5, 7],
      [
        [6, 'refuted', 'supported'],
        [8, 'supported', 'refuted'],
      ],
    ],
    [
      'a decision that was taken back',
      [
        [1, 'refuted'],
        [6, null],
      ],
      [5],
      [[6, 'refuted', null]],
    ],
    [
      'a decision that was made again after a version went without it',
      [
        [1, 'refuted'],
        [6, null],
        [8, 'refuted'],
      ],
      [5, 7],
      [
        [6, 'refuted', null],
        [8, null, 'refuted'],
      ],
    ],
    [
      'taken back and decided otherwise as one change',
      [
        [1, 'refuted'],
        [6, null],
        [8, 'supported'],
      ],
      [5],
      [[8, 'refuted', 'supported']],
    ],
  ])('tells %s', (_, steps, published, corrections) => {
    expect(list(steps, published)).toEqual(corrections);
  });

  it('leads from what the first version with a decision said to what holds now', () => {
    const steps = fc.array(fc.constantFrom('refuted', 'supported', 'conflicting', null), { maxLength: 8 });
    const published = fc.array(fc.nat(9), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(steps, published, (ratings, days) => {
        const made = ratings.map((rating, place): [number, string | null] => [place + 1, rating]);
        const versions = days.map((at) => at + 0.5).toSorted((a, b) => a - b);
        const standing = (until: number) => made.findLast(([at]) => at <= until)?.[1] ?? null;
        const said = versions.map(standing).find((rating) => rating !== null) ?? null;
        const corrections = listCorrections({
          steps: made.map(([at, rating]) => ({ at: new Date(at * 1000), rating })),
          publishedAt: versions.map((at) => new Date(at * 1000)),
          isSame: (one, other) => one === other,
        });
        let now = said;
        for (const { from, to } of corrections) {
          expect(from).toBe(now);
          expect(to).not.toBe(from);
          now = to;
        }
        if (said !== null) expect(now).toBe(standing(Number.POSITIVE_INFINITY));
        else expect(corrections).toEqual([]);
      }),
    );
  });
});
