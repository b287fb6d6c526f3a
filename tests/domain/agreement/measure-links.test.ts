import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignBest } from '@/lib/domain/agreement/assign-best';
import { type LinkedByReviewer, measureLinks } from '@/lib/domain/agreement/measure-links';

/** "abc de" means that passages a, b and c are linked to one claim, d and e to another. */
const linked = (reviewerId: string, clusters: string): LinkedByReviewer => ({
  reviewerId,
  links: clusters
    .split(' ')
    .flatMap((passages, claim) =>
      [...passages].map((passageId) => ({ passageId, claimId: `claim ${claim}` })),
    ),
});

const value = (number: number) => ({ kind: 'value', value: expect.closeTo(number, 3) });

describe('measureLinks', () => {
  it('gives the figures of the worked example of Pradhan et al. 2014', () => {
    const { pairs, bCubed, conll } = measureLinks([
      linked('key', 'abc defg'),
      linked('response', 'ab cd fghi'),
    ]);
    expect(pairs).toEqual([
      {
        a: 'key',
        b: 'response',
        muc: value(0.4),
        // Recall 35/84, precision 1/2; CEAF-e: recall 0.65, precision 1.3/3.
        bCubed: value(0.4545),
        ceafE: value(0.52),
        conll: value(0.4582),
        passages: { n: 9, agree: [], differ: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] },
      },
    ]);
    expect(bCubed).toMatchObject(value(0.4545));
    expect(conll).toMatchObject(value(0.4582));
  });

  it('gives the B-cubed figures of Bagga and Baldwin 1998', () => {
    // Truth 12345, 67, 89ABC; the two responses of their figure join the second cluster with one of the others.
    const truth = linked('truth', '12345 67 89ABC');
    const first = measureLinks([truth, linked('x', '12345 6789ABC')]).bCubed;
    const second = measureLinks([truth, linked('x', '1234589ABC 67')]).bCubed;
    // Recall is 1; precision 16/21 and 7/12.
    expect(first).toMatchObject(value((2 * (16 / 21)) / (1 + 16 / 21)));
    expect(second).toMatchObject(value((2 * (7 / 12)) / (1 + 7 / 12)));
  });

  it('agrees where all put the same passages together, whatever their claims are called', () => {
    const { bCubed, conll } = measureLinks([linked('ada', 'ab cde'), linked('ben', 'cde ab')]);
    const all = { n: 5, agree: ['a', 'b', 'c', 'd', 'e'], differ: [] };
    expect(bCubed).toEqual({ kind: 'value', value: 1, units: all });
    expect(conll).toEqual({ kind: 'value', value: 1, units: all });
  });

  it('names the passages on which three reviewers differ, and averages over each two', () => {
    const { bCubed, pairs } = measureLinks([
      linked('cleo', 'ab cd'),
      linked('ada', 'ab cd'),
      linked('ben', 'ab c d'),
    ]);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      ['ada', 'ben'],
      ['ada', 'cleo'],
      ['ben', 'cleo'],
    ]);
    expect(bCubed.units).toEqual({ n: 4, agree: ['a', 'b'], differ: ['c', 'd'] });
    // 1 for ada and cleo; recall 3/4 and precision 1 for the others.
    expect(bCubed).toMatchObject(value((1 + 2 * (6 / 7)) / 3));
  });

  it('counts what only one linked as missed', () => {
    const { bCubed, pairs } = measureLinks([linked('ada', 'ab'), { reviewerId: 'ben', links: [] }]);
    expect(bCubed).toEqual({ kind: 'value', value: 0, units: { n: 2, agree: [], differ: ['a', 'b'] } });
    expect(pairs[0]?.muc).toEqual({ kind: 'value', value: 0 });
  });

  it('names the reason where there is no figure', () => {
    const none = { kind: 'undefined', reason: 'nothing-linked', units: { n: 0, agree: [], differ: [] } };
    const empty = (reviewerId: string) => ({ reviewerId, links: [] });
    expect(measureLinks([empty('ada'), empty('ben')]).bCubed).toEqual(none);
    expect(measureLinks([linked('ada', 'ab')]).conll).toMatchObject({ reason: 'fewer-than-two-reviewers' });
    const singles = measureLinks([linked('ada', 'a b'), linked('ben', 'a b')]);
    expect(singles.bCubed).toMatchObject({ kind: 'value', value: 1 });
    expect(singles.conll).toMatchObject({ reason: 'no-two-passages-together' });
    const twice = measureLinks([linked('ada', 'ab bc'), linked('ben', 'ab bc')]);
    expect(twice.bCubed).toMatchObject({
      reason: 'passage-of-two-claims',
      units: { agree: ['a', 'b', 'c'] },
    });
  });

  it('is between 0 and 1 and the same whatever the order of reviewers and links', () => {
    const links = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(links, links, (one, other) => {
        const toLinks = (reviewerId: string, claims: number[]) => ({
          reviewerId,
          links: claims.map((claim, passage) => ({ passageId: `p${passage}`, claimId: `c${claim}` })),
        });
        const [a, b] = [toLinks('ada', one), toLinks('ben', other)];
        const figures = measureLinks([a, b]);
        const again = measureLinks([
          { ...b, links: b.links.toReversed() },
          { ...a, links: a.links.toReversed() },
        ]);
        for (const name of ['bCubed', 'conll'] as const) {
          const figure = figures[name];
          if (figure.kind === 'undefined') continue;
          expect(figure.value).toBeGreaterThanOrEqual(0);
          expect(figure.value).toBeLessThanOrEqual(1 + 1e-9);
          expect(again[name]).toMatchObject({ kind: 'value', value: expect.closeTo(figure.value, 9) });
          if (figure.units.differ.length === 0) expect(figure.value).toBeCloseTo(1, 9);
          else expect(figure.value).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('assignBest', () => {
  it('finds what trying all ways finds', () => {
    const best = (gains: number[][], taken: number[] = []): number => {
      const [row, ...rest] = gains;
      if (!row) return 0;
      const ways = row.map((gain, column) =>
        taken.includes(column) ? 0 : gain + best(rest, [...taken, column]),
      );
      return Math.max(best(rest, taken), ...ways);
    };
    const size = fc.integer({ min: 1, max: 5 });
    const matrix = fc.tuple(size, size).chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(matrix, (gains) => {
        const fits = gains.map((row) => row.flatMap((gain, column) => (gain > 0 ? [{ column, gain }] : [])));
        expect(assignBest(fits, gains[0]?.length ?? 0)).toBe(best(gains));
      }),
    );
  });

  it('gives nothing for nothing', () => {
    expect(assignBest([], 0)).toBe(0);
    expect(assignBest([[]], 0)).toBe(0);
    expect(assignBest([[]], 2)).toBe(0);
  });
});
