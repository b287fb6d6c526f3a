import { describe, expect, it } from 'vitest';
import { canSeeJudgements, canSeeSuggestions } from '@/lib/domain/visibility';

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

describe('canSeeSuggestions', () => {
  it('waits in an independent stage for a mark of one’s own, or for what lets one see judgements', () => {
    const reviewer = { ...blind, role: 'reviewer', assigned: true } as const;
    expect(canSeeSuggestions({ ...reviewer, marked: false })).toBe(false);
    expect(canSeeSuggestions({ ...reviewer, marked: true })).toBe(true);
    expect(canSeeSuggestions({ ...reviewer, marked: false, submitted: true })).toBe(true);
    expect(canSeeSuggestions({ ...reviewer, marked: false, stage: 'open' })).toBe(true);
  });

  it('is for an editor without an assignment at once, and not for an observer', () => {
    expect(canSeeSuggestions({ ...blind, role: 'editor', marked: false })).toBe(true);
    expect(canSeeSuggestions({ ...blind, role: 'editor', assigned: true, marked: false })).toBe(false);
    expect(canSeeSuggestions({ ...blind, role: 'observer', marked: false })).toBe(false);
  });
});
