import { describe, expect, it } from 'vitest';
import { measureEvidence } from '@/lib/domain/agreement/measure-evidence';

const use = (unitId: string, ...sets: string[][]) => ({
  unitId,
  used: sets.map((evidenceIds, reviewer) => ({ reviewerId: `r${reviewer}`, evidenceIds })),
});

describe('measureEvidence', () => {
  it('has nothing in common where one alone used evidence', () => {
    const { f1, partly, nothingInCommon } = measureEvidence([use('one', ['a'], [], [])]);
    expect(f1).toMatchObject({ kind: 'value', value: 0 });
    expect({ partly, nothingInCommon }).toEqual({ partly: [], nothingInCommon: ['one'] });
  });

  it('averages F1 over each two reviewers of a claim, then over claims', () => {
    const { f1, partly, nothingInCommon, withoutEvidence } = measureEvidence([
      use('same', ['a', 'b'], ['b', 'a']),
      use('partly', ['a', 'b'], ['a']),
      use('apart', ['a'], ['b']),
      use('three', ['a'], ['a'], ['a', 'b', 'c']),
      use('none', [], []),
      use('alone', ['a']),
    ]);
    // 1, 2/3, 0, and (1 + 1/2 + 1/2) / 3.
    expect(f1).toEqual({
      kind: 'value',
      value: expect.closeTo((1 + 2 / 3 + 0 + 2 / 3) / 4, 12),
      units: { n: 4, agree: ['same'], differ: ['partly', 'apart', 'three'] },
    });
    expect(partly).toEqual(['partly', 'three']);
    expect(nothingInCommon).toEqual(['apart']);
    expect(withoutEvidence).toEqual(['none']);
  });

  it('takes two who used nothing as no pair, and one who used nothing beside one who did as 0', () => {
    expect(measureEvidence([use('one', [], [], ['a'])]).f1).toEqual({
      kind: 'value',
      value: 0,
      units: { n: 1, agree: [], differ: ['one'] },
    });
    expect(measureEvidence([use('one', [], ['a'], ['a'])]).f1).toMatchObject({
      value: expect.closeTo(1 / 3, 12),
    });
  });

  it('names the reason where there is no figure', () => {
    expect(measureEvidence([]).f1).toMatchObject({ reason: 'no-unit-with-two-reviewers' });
    expect(measureEvidence([use('one', ['a'])]).f1).toMatchObject({ reason: 'no-unit-with-two-reviewers' });
    expect(measureEvidence([use('one', [], [])]).f1).toMatchObject({ reason: 'no-evidence-used' });
  });
});
