import { describe, expect, it } from 'vitest';
import { presetProtocols } from '@/lib/domain/protocol';
import {
  canHearOf,
  canSeeHolders,
  canSeeJudgements,
  canSeeSuggestions,
  canSeeWork,
  readsCold,
  type Sight,
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
    expect(canSeeSuggestions({ ...reviewer, cold: false, marked: false })).toBe(false);
    expect(canSeeSuggestions({ ...reviewer, cold: false, marked: true })).toBe(true);
    expect(canSeeSuggestions({ ...reviewer, cold: false, marked: false, submitted: true })).toBe(true);
    expect(canSeeSuggestions({ ...reviewer, cold: false, marked: false, stage: 'open' })).toBe(true);
  });

  it('is nothing for a cold reader before their verdict, marked or not', () => {
    const stranger = { ...blind, role: 'reviewer', assigned: true, marked: true, cold: true } as const;
    expect(canSeeSuggestions(stranger)).toBe(false);
    expect(canSeeSuggestions({ ...stranger, submitted: true, cold: false })).toBe(true);
  });

  it('is for an editor without an assignment at once, and not for an observer', () => {
    expect(canSeeSuggestions({ ...blind, cold: false, role: 'editor', marked: false })).toBe(true);
    expect(canSeeSuggestions({ ...blind, cold: false, role: 'editor', assigned: true, marked: false })).toBe(
      false,
    );
    expect(canSeeSuggestions({ ...blind, cold: false, role: 'observer', marked: false })).toBe(false);
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

describe('canSeeHolders', () => {
  const reviewer = { ...blind, role: 'reviewer', stage: 'first_check', place: null } as const;
  it.each([
    ['a protocol that names people', { protocol: presetProtocols.quick }, true],
    ['a protocol that hides names', { protocol: presetProtocols.double_blind }, false],
    ['no protocol', { protocol: null }, true],
    ['names hidden, after one’s own verdict', { protocol: presetProtocols.full, submitted: true }, true],
    ['names hidden, once it is decided', { protocol: presetProtocols.full, decided: true }, true],
    [
      'a cold read by one who may know names',
      { protocol: { ...presetProtocols.full, namesHidden: false }, place: 'cold_read', assigned: true },
      false,
    ],
  ] as const)('under %s', (_name, over, sees) => {
    expect(canSeeHolders({ ...reviewer, ...over })).toBe(sees);
  });

  it('shows them to an editor who has no place, and hides them from one who has', () => {
    const editor = { ...reviewer, role: 'editor', protocol: presetProtocols.double_blind } as const;
    expect(canSeeHolders(editor)).toBe(true);
    expect(canSeeHolders({ ...editor, assigned: true, place: 'second_check' })).toBe(false);
  });
});

describe('canHearOf', () => {
  const open = { evidence: true, passages: true, comments: true };
  const told = (sight: Sight, kind: string, judgement = false, ofOwnPlace = false) =>
    canHearOf(sight, { kind, judgement, ofOwnPlace });

  it('tells of judgements only where they may be seen', () => {
    expect(told({ others: false, work: open, cold: false, holders: true }, 'verdict.submitted', true)).toBe(
      false,
    );
    expect(told({ others: true, work: open, cold: false, holders: true }, 'verdict.submitted', true)).toBe(
      true,
    );
  });

  it.each([
    ['passages', 'passage.marked'],
    ['passages', 'silence.confirmed'],
    ['passages', 'suggestion.accepted'],
    ['evidence', 'evidence.linked'],
    ['evidence', 'contact.logged'],
    ['comments', 'comment.added'],
  ] as const)('keeps what hides %s from telling of %s', (work, kind) => {
    expect(told({ others: false, work: { ...open, [work]: false }, cold: false, holders: true }, kind)).toBe(
      false,
    );
    expect(told({ others: false, work: open, cold: false, holders: true }, kind)).toBe(true);
  });

  it('tells of a place that is left alone whoever holds it and who may see judgements, and nobody else', () => {
    const blind = { others: false, work: open, cold: false, holders: true };
    expect(told(blind, 'assignment.warned', true)).toBe(false);
    expect(told(blind, 'assignment.warned', true, true)).toBe(true);
    expect(told({ ...blind, cold: true, holders: false }, 'assignment.warned', true, true)).toBe(true);
    expect(told({ ...blind, others: true }, 'assignment.warned', true)).toBe(true);
    expect(told(blind, 'verdict.submitted', true, true)).toBe(false);
  });

  it('tells a cold reader who is to do what and how the claim is worded, and nothing else', () => {
    const cold = { others: false, work: { ...open, passages: false }, cold: true, holders: false };
    expect(told(cold, 'assignment.made', false, true)).toBe(true);
    expect(told(cold, 'assignment.made')).toBe(false);
    expect(told(cold, 'stage.excepted')).toBe(false);
    expect(told(cold, 'claim.changed')).toBe(true);
    expect(told(cold, 'evidence.linked')).toBe(false);
    expect(told(cold, 'claim.created')).toBe(false);
    expect(told(cold, 'protocol.changed')).toBe(false);
  });
});
