import { describe, expect, it } from 'vitest';
import { measureAgreement } from '@/lib/domain/agreement/measure-agreement';

const rated = (claimId: string, ratings: Record<string, string>) => ({
  claimId,
  ratings: Object.entries(ratings).map(([userId, rating]) => ({ userId, rating })),
});

describe('measureAgreement', () => {
  it('counts the claims and the pairs that agree', () => {
    const agreement = measureAgreement([
      rated('one', { ada: 'supported', ben: 'supported' }),
      rated('two', { ada: 'refuted', ben: 'supported' }),
      rated('three', { ben: 'refuted', ada: 'refuted', cleo: 'refuted' }),
    ]);
    expect(agreement.claims).toEqual([
      { claimId: 'one', agree: true },
      { claimId: 'two', agree: false },
      { claimId: 'three', agree: true },
    ]);
    expect(agreement.pairs).toEqual([
      { a: 'ada', b: 'ben', shared: 3, agreed: 2 },
      { a: 'ada', b: 'cleo', shared: 1, agreed: 1 },
      { a: 'ben', b: 'cleo', shared: 1, agreed: 1 },
    ]);
    expect(agreement.share).toEqual({ kind: 'share', percent: 80 });
  });

  it('says 0 when nobody ever agrees, which is not the same as not knowing', () => {
    const { share } = measureAgreement([rated('one', { ada: 'true', ben: 'false' })]);
    expect(share).toEqual({ kind: 'share', percent: 0 });
  });

  it('calls three people who say two things a claim that differs', () => {
    const { claims, share } = measureAgreement([rated('one', { ada: 'true', ben: 'true', cleo: 'false' })]);
    expect(claims).toEqual([{ claimId: 'one', agree: false }]);
    expect(share).toEqual({ kind: 'share', percent: 100 / 3 });
  });

  it('names the reason when there are no verdicts', () => {
    expect(measureAgreement([]).share).toEqual({ kind: 'none', reason: 'no_verdicts' });
    expect(measureAgreement([rated('one', {})]).share).toEqual({ kind: 'none', reason: 'no_verdicts' });
  });

  it('names the reason when no two people judged the same claim', () => {
    const agreement = measureAgreement([rated('one', { ada: 'true' }), rated('two', { ben: 'true' })]);
    expect(agreement).toEqual({
      claims: [],
      pairs: [],
      share: { kind: 'none', reason: 'nobody_rated_the_same_claim' },
    });
  });
});
