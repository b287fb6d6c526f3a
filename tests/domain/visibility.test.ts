import { describe, expect, it } from 'vitest';
import { presetProtocols } from '@/lib/domain/protocol';
import {
  canSeeJudgements,
  canSeeSuggestions,
  canSeeWork,
  readsCold,
  type WorkView,
} from '@/lib/domain/visibility';

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

describe('canSeeWork', () => {
  const blindReviewer: WorkView = {
    ...blind,
    stage: 'first_check',
    role: 'reviewer',
    protocol: presetProtocols.full,
    assigned: true,
    place: 'first_check',
  };
  const seen = (view: WorkView) => ({
    evidence: canSeeWork(view, 'evidence'),
    passages: canSeeWork(view, 'passages'),
    comments: canSeeWork(view, 'comments'),
  });

  it('hides in a blind check what the protocol says, until one’s own submission', () => {
    expect(seen(blindReviewer)).toEqual({ evidence: false, passages: true, comments: false });
    expect(seen({ ...blindReviewer, submitted: true })).toEqual({
      evidence: true,
      passages: true,
      comments: true,
    });
  });

  it('hides it from those too who hold no place yet, lest they take one knowing', () => {
    const outside = { ...blindReviewer, assigned: false, place: null };
    expect(seen(outside)).toEqual({ evidence: false, passages: true, comments: false });
    expect(seen({ ...outside, role: 'editor' })).toEqual({ evidence: true, passages: true, comments: true });
  });

  it('leaves a cold reader the evidence and nothing else', () => {
    const cold = { ...blindReviewer, stage: 'cold_read', place: 'cold_read' } as const;
    expect(readsCold(cold)).toBe(true);
    expect(seen(cold)).toEqual({ evidence: true, passages: false, comments: false });
    expect(readsCold({ ...cold, submitted: true })).toBe(false);
  });

  it('hides nothing without a protocol, and nothing that the protocol leaves open', () => {
    expect(seen({ ...blindReviewer, stage: 'independent', protocol: null, place: null })).toEqual({
      evidence: true,
      passages: true,
      comments: true,
    });
    expect(seen({ ...blindReviewer, protocol: presetProtocols.quick })).toEqual({
      evidence: true,
      passages: true,
      comments: true,
    });
  });
});
