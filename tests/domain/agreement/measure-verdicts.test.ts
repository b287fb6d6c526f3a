import { describe, expect, it } from 'vitest';
import { type ComparedVerdict, measureVerdicts } from '@/lib/domain/agreement/measure-verdicts';

const verdict = (
  claimId: string,
  userId: string,
  rating: string,
  submittedAt = '2025-03-12T10:00:00.000Z',
): ComparedVerdict => ({ claimId, userId, rating, submittedAt });

const nominal = { keys: ['supported', 'refuted', 'not-enough'], outsideOrder: null };
const ordinal = { keys: ['true', 'half', 'false', 'uncheckable'], outsideOrder: ['uncheckable'] };

describe('measureVerdicts', () => {
  it('names the coefficients of two reviewers, with the claims behind them', () => {
    const { groups, pairsOfVerdicts } = measureVerdicts({
      verdicts: [
        verdict('c1', 'ines', 'supported'),
        verdict('c1', 'tomas', 'supported'),
        verdict('c2', 'ines', 'refuted'),
        verdict('c2', 'tomas', 'refuted'),
        verdict('c3', 'ines', 'refuted'),
        verdict('c3', 'tomas', 'supported'),
        verdict('c4', 'ines', 'refuted'),
      ],
      scale: nominal,
      seed: 1,
    });
    expect(pairsOfVerdicts).toEqual({ compared: 3, agreed: 2 });
    expect(groups).toHaveLength(1);
    const [group] = groups;
    expect(group?.units).toEqual({ n: 3, agree: ['c1', 'c2'], differ: ['c3'] });
    expect(group?.figures.map(({ measure }) => measure)).toEqual([
      'percent',
      'alpha-nominal',
      'cohen-kappa',
      'scott-pi',
      'ac1',
      's',
    ]);
    // Observed 2/3; by chance 1/3·2/3 + 2/3·1/3 = 4/9: (2/3 - 4/9) / (5/9).
    expect(group?.figures.find(({ measure }) => measure === 'cohen-kappa')?.outcome).toMatchObject({
      kind: 'value',
      value: expect.closeTo(0.4),
    });
  });

  it('gives ordinal figures a group of their own, without what lies outside the order', () => {
    const { groups } = measureVerdicts({
      verdicts: [
        verdict('c1', 'ines', 'true'),
        verdict('c1', 'tomas', 'half'),
        verdict('c2', 'ines', 'uncheckable'),
        verdict('c2', 'tomas', 'false'),
        verdict('c3', 'ines', 'false'),
        verdict('c3', 'tomas', 'false'),
      ],
      scale: ordinal,
      seed: 1,
    });
    expect(groups.map(({ units, figures }) => [units.n, figures.map(({ measure }) => measure)])).toEqual([
      [2, ['alpha-ordinal', 'ac2']],
      [3, ['percent', 'alpha-nominal', 'cohen-kappa', 'scott-pi', 'ac1', 's']],
    ]);
  });

  it('says why there is no figure, and no interval', () => {
    const { groups, pairs, weeks } = measureVerdicts({
      verdicts: [verdict('c1', 'ines', 'supported'), verdict('c1', 'tomas', 'supported')],
      scale: nominal,
      seed: 1,
    });
    const alpha = groups[0]?.figures.find(({ measure }) => measure === 'alpha-nominal');
    expect(alpha).toEqual({
      measure: 'alpha-nominal',
      outcome: { kind: 'undefined', reason: 'one-category-only' },
      interval: { kind: 'undefined', reason: 'one-category-only' },
    });
    expect(groups[0]?.figures[0]?.interval).toEqual({ kind: 'undefined', reason: 'fewer-than-two-units' });
    expect(pairs).toHaveLength(1);
    expect(weeks).toHaveLength(1);
    expect(measureVerdicts({ verdicts: [], scale: nominal, seed: 1 })).toMatchObject({
      groups: [{ units: { n: 0 } }],
      pairs: [],
      weeks: [],
    });
  });

  it('puts a claim into the week of its last verdict, and leaves weeks without a shared claim out', () => {
    const { weeks } = measureVerdicts({
      verdicts: [
        verdict('c1', 'ines', 'supported', '2025-03-09T23:59:59.000Z'),
        verdict('c1', 'tomas', 'supported', '2025-03-10T00:00:00.000Z'),
        verdict('c2', 'ines', 'supported', '2025-03-09T23:59:59.000Z'),
        verdict('c2', 'tomas', 'refuted', '2025-03-03T00:00:00.000Z'),
        verdict('c3', 'ines', 'refuted', '2025-01-01T00:00:00.000Z'),
      ],
      scale: nominal,
      seed: 1,
    });
    expect(weeks.map(({ week, units }) => [week, units])).toEqual([
      ['2025-03-03', { n: 1, agree: [], differ: ['c2'] }],
      ['2025-03-10', { n: 1, agree: ['c1'], differ: [] }],
    ]);
  });

  it('compares each two reviewers who share a claim', () => {
    const { pairs } = measureVerdicts({
      verdicts: [
        verdict('c1', 'tomas', 'supported'),
        verdict('c1', 'ines', 'supported'),
        verdict('c2', 'ines', 'supported'),
        verdict('c2', 'dora', 'refuted'),
      ],
      scale: nominal,
      seed: 1,
    });
    expect(pairs.map(({ a, b, units }) => [a, b, units.agree, units.differ])).toEqual([
      ['dora', 'ines', [], ['c2']],
      ['ines', 'tomas', ['c1'], []],
    ]);
  });
});
