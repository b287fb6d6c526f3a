import { describe, expect, it } from 'vitest';
import { measureContest, mergeVerdicts } from '@/lib/domain/merge-verdicts';

const say = (...ratings: string[]) => ratings.map((rating) => ({ rating, confidence: null }));
const sure = (rating: string, confidence: number | null) => ({ rating, confidence });

describe('mergeVerdicts', () => {
  it.each([
    { strategy: 'all_agree', verdicts: say('a', 'a'), rating: 'a', behind: 2 },
    { strategy: 'all_agree', verdicts: say('a', 'a', 'b'), rating: null, behind: 0 },
    { strategy: 'majority', verdicts: say('b', 'a', 'a'), rating: 'a', behind: 2 },
    { strategy: 'majority', verdicts: say('a', 'a', 'b', 'b'), rating: null, behind: 0 },
    { strategy: 'majority', verdicts: say('a', 'a', 'b', 'c'), rating: null, behind: 0 },
    { strategy: 'nothing', verdicts: say('a', 'a'), rating: null, behind: 0 },
    { strategy: 'majority', verdicts: [], rating: null, behind: 0 },
  ] as const)('proposes $rating by $strategy from $verdicts', ({ strategy, verdicts, rating, behind }) => {
    expect(mergeVerdicts(verdicts, strategy)).toEqual({ rating, behind });
  });

  it('asks by confidence only those who are sure', () => {
    expect(mergeVerdicts([sure('a', 5), sure('a', 4), sure('b', 3), sure('b', null)], 'confidence')).toEqual({
      rating: 'a',
      behind: 2,
    });
    expect(mergeVerdicts([sure('a', 5), sure('b', 4)], 'confidence').rating).toBeNull();
    expect(mergeVerdicts([sure('a', 3), sure('b', 1)], 'confidence').rating).toBeNull();
  });
});

describe('measureContest', () => {
  it.each([
    [say(), 0],
    [say('a'), 0],
    [say('a', 'a', 'a'), 0],
    [say('a', 'b'), 0.5],
    [say('a', 'a', 'a', 'b'), 0.375],
    [say('a', 'b', 'c', 'd'), 0.75],
  ])('finds %j contested by %d', (verdicts, contest) => {
    expect(measureContest(verdicts)).toBeCloseTo(contest, 12);
  });
});
