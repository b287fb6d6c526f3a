import { expect, it } from 'vitest';
import { canGiveVerdict } from '@/components/stages/can-give-verdict';
import type { Course } from '@/lib/contract/stages';
import { presetProtocols } from '@/lib/domain/protocol';

const place = {
  assignmentId: 'place',
  user: { id: 'ines', name: 'Ines' },
  state: 'waiting' as const,
  exceptionReason: null,
};
const check = {
  kind: 'first_check' as const,
  reviewers: 1,
  state: 'waiting' as const,
  places: [place],
  free: false,
  refusal: 'All places of this stage are taken.',
};
const decision = { ...check, kind: 'decision' as const, places: [], refusal: null };

function build(part: Partial<Course>): Course {
  return {
    claimId: 'claim',
    protocol: { ...presetProtocols.quick, lapseDays: null },
    stages: [check, decision],
    moves: [],
    coldRead: null,
    hides: null,
    cold: false,
    holders: true,
    can: {},
    ...part,
  };
}

it('takes the verdict of whoever holds a place, and of nobody else once all are taken', () => {
  expect(canGiveVerdict(build({}), 'ines')).toBe(true);
  expect(canGiveVerdict(build({}), 'tomas')).toBe(false);
});

it('takes the verdict of whoever may have a free place, unless a rule keeps them off', () => {
  const free = { ...check, places: [], free: true };
  expect(canGiveVerdict(build({ stages: [{ ...free, refusal: null }, decision] }), 'tomas')).toBe(true);
  expect(canGiveVerdict(build({ stages: [free, decision] }), 'tomas')).toBe(false);
});

it('takes every verdict where the claim is open or follows no protocol', () => {
  const decided = [check, { ...decision, state: 'complete' as const }];
  expect(canGiveVerdict(build({ stages: decided }), 'tomas')).toBe(true);
  expect(canGiveVerdict(build({ protocol: null, stages: [] }), 'tomas')).toBe(true);
  const opened = {
    id: 'move',
    kind: 'open' as const,
    stage: 'first_check' as const,
    user: null,
    reason: 'Enough.',
    by: { id: 'ines', name: 'Ines' },
    createdAt: '2025-03-14T12:00:00.000Z',
  };
  expect(canGiveVerdict(build({ moves: [opened] }), 'tomas')).toBe(true);
});
