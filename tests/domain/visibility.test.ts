import { describe, expect, it } from 'vitest';
import { canSeeJudgements } from '@/lib/domain/visibility';

const blind = { stage: 'independent', assigned: false, submitted: false, decided: false } as const;

describe('canSeeJudgements', () => {
  it.each([
    ['owner', true],
    ['editor', true],
    ['reviewer', false],
    ['observer', false],
  ] as const)('in an independent stage, before any step of theirs, answers %s with %s', (role, sees) => {
    expect(canSeeJudgements({ ...blind, role })).toBe(sees);
  });

  it.each(['owner', 'editor', 'reviewer'] as const)(
    'is blind for an assigned %s until they have submitted',
    (role) => {
      expect(canSeeJudgements({ ...blind, role, assigned: true })).toBe(false);
      expect(canSeeJudgements({ ...blind, role, assigned: true, submitted: true })).toBe(true);
    },
  );

  it.each(['owner', 'editor', 'reviewer', 'observer'] as const)(
    'reveals all to the %s once the desk decided',
    (role) => {
      expect(canSeeJudgements({ ...blind, role, assigned: role !== 'observer', decided: true })).toBe(true);
    },
  );

  it('hides nothing in an open stage', () => {
    expect(canSeeJudgements({ ...blind, role: 'observer', stage: 'open' })).toBe(true);
  });
});
