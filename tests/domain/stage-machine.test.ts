import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetProtocols } from '@/lib/domain/protocol';
import type { CheckStageKind } from '@/lib/domain/stage';
import {
  type Course,
  findCurrentStage,
  type Place,
  refuseMove,
  type StageMove,
} from '@/lib/domain/stage-machine';

const place = (userId: string, stage: CheckStageKind, submitted = true): Place => ({
  userId,
  stage,
  submitted,
});
const course = (over: Partial<Course> = {}): Course => ({
  protocol: presetProtocols.full,
  places: [],
  skipped: [],
  decided: false,
  opened: false,
  ...over,
});
const take = (over: Partial<Extract<StageMove, { kind: 'take' }>> = {}): StageMove => ({
  kind: 'take',
  stage: 'first_check',
  userId: 'ana',
  conflicted: false,
  tookPart: false,
  sawOthers: false,
  exception: null,
  ...over,
});
const checked = [place('ana', 'first_check'), place('ben', 'second_check')];

describe('findCurrentStage', () => {
  it.each<[string, Partial<Course>, string]>([
    ['nobody has judged', {}, 'first_check'],
    [
      'work that is not submitted ends no stage',
      { places: [place('ana', 'first_check', false)] },
      'first_check',
    ],
    ['the first check is in', { places: [place('ana', 'first_check')] }, 'second_check'],
    ['the second came before the first', { places: [place('ben', 'second_check')] }, 'first_check'],
    ['both checks are in', { places: checked }, 'cold_read'],
    ['all is in', { places: [...checked, place('cem', 'cold_read')] }, 'decision'],
    ['the cold read was skipped', { places: checked, skipped: ['cold_read'] }, 'decision'],
    ['the desk has decided', { decided: true }, 'open'],
    ['an editor opened it', { opened: true }, 'open'],
    [
      'the protocol has no cold read',
      { places: checked, protocol: presetProtocols.double_blind },
      'decision',
    ],
  ])('is where the claim stands: %s', (_, over, stage) => {
    expect(findCurrentStage(course(over))).toBe(stage);
  });
});

describe('refuseMove', () => {
  const owner = { byOwner: true, reason: 'Nobody else reads the language.' };

  it.each<[string, Partial<Course>, StageMove, string | null]>([
    ['a free place', {}, take(), null],
    ['the second check while the first waits', {}, take({ stage: 'second_check' }), null],
    [
      'a stage that the protocol lacks',
      { protocol: presetProtocols.quick },
      take({ stage: 'cold_read' }),
      'not_in_protocol',
    ],
    [
      'a cold read before both checks',
      { places: [place('ben', 'first_check')] },
      take({ stage: 'cold_read' }),
      'too_early',
    ],
    ['a cold read after both checks', { places: checked }, take({ stage: 'cold_read', userId: 'cem' }), null],
    [
      'a cold read that an editor gives out ahead',
      { places: [place('ben', 'first_check')] },
      take({ stage: 'cold_read', ahead: true }),
      null,
    ],
    [
      'a cold read ahead by one who took part',
      {},
      take({ stage: 'cold_read', ahead: true, tookPart: true }),
      'took_part',
    ],
    [
      'a submission to a cold read before the checks are done',
      { places: [place('ben', 'first_check'), place('cem', 'cold_read', false)] },
      { kind: 'submit', userId: 'cem' },
      'too_early',
    ],
    [
      'a submission to a cold read when the checks are done',
      { places: [...checked, place('cem', 'cold_read', false)] },
      { kind: 'submit', userId: 'cem' },
      null,
    ],
    ['a complete stage', { places: [place('ben', 'first_check')] }, take(), 'stage_over'],
    ['a skipped stage', { skipped: ['first_check'] }, take(), 'stage_over'],
    ['a stage whose places are held', { places: [place('ben', 'first_check', false)] }, take(), 'stage_full'],
    ['a place one holds', { places: [place('ana', 'first_check', false)] }, take(), 'holds_a_place'],
    [
      'a second stage',
      { places: [place('ana', 'first_check')] },
      take({ stage: 'second_check' }),
      'another_stage',
    ],
    [
      'a second stage by a word of an editor',
      { places: [place('ana', 'first_check')] },
      take({ stage: 'second_check', exception: { ...owner, byOwner: false } }),
      'needs_owner',
    ],
    [
      'a second stage without a reason',
      { places: [place('ana', 'first_check')] },
      take({ stage: 'second_check', exception: { byOwner: true, reason: ' ' } }),
      'needs_reason',
    ],
    [
      'a second stage by an owner’s word',
      { places: [place('ana', 'first_check')] },
      take({ stage: 'second_check', exception: owner }),
      null,
    ],
    [
      'a cold read by one who took part',
      { places: checked },
      take({ stage: 'cold_read', userId: 'cem', tookPart: true }),
      'took_part',
    ],
    ['a first check by one who took part', {}, take({ tookPart: true }), null],
    ['a blind check by one who saw the verdicts', {}, take({ sawOthers: true }), 'saw_others'],
    ['work on one’s own outlet', {}, take({ conflicted: true, exception: owner }), 'conflict_of_interest'],
    ['a submission without a place', {}, { kind: 'submit', userId: 'ana' }, 'no_place'],
    [
      'a submission',
      { places: [place('ana', 'first_check', false)] },
      { kind: 'submit', userId: 'ana' },
      null,
    ],
    [
      'skipping by an editor',
      {},
      { kind: 'skip', stage: 'first_check', byOwner: false, reason: 'No time.' },
      'needs_owner',
    ],
    [
      'skipping without a reason',
      {},
      { kind: 'skip', stage: 'first_check', byOwner: true, reason: '' },
      'needs_reason',
    ],
    [
      'skipping',
      {},
      { kind: 'skip', stage: 'cold_read', byOwner: true, reason: 'No stranger is left.' },
      null,
    ],
    [
      'skipping what is over',
      { skipped: ['cold_read'] },
      { kind: 'skip', stage: 'cold_read', byOwner: true, reason: 'Again.' },
      'stage_over',
    ],
    [
      'deciding too early',
      { places: checked },
      { kind: 'decide', userId: 'eda', exception: null },
      'checks_waiting',
    ],
    [
      'deciding what one judged',
      { places: checked, skipped: ['cold_read'] },
      { kind: 'decide', userId: 'ana', exception: null },
      'another_stage',
    ],
    [
      'deciding what one judged by an owner’s word',
      { places: checked, skipped: ['cold_read'] },
      { kind: 'decide', userId: 'ana', exception: owner },
      null,
    ],
    [
      'deciding',
      { places: checked, skipped: ['cold_read'] },
      { kind: 'decide', userId: 'eda', exception: null },
      null,
    ],
    ['deciding what was opened', { opened: true }, { kind: 'decide', userId: 'eda', exception: null }, null],
    ['anything after the decision', { decided: true }, take(), 'decided'],
    ['opening without a reason', {}, { kind: 'open', reason: '\n' }, 'needs_reason'],
    [
      'asking for another opinion',
      {},
      { kind: 'ask_again', stage: 'cold_read', reason: 'They differ.' },
      null,
    ],
  ])('judges %s', (_, over, move, refusal) => {
    expect(refuseMove(course(over), move)).toBe(refusal);
  });

  it('never has a person twice in a claim, nor more people in a stage than it takes, whatever is tried', () => {
    const stages = fc.constantFrom<CheckStageKind>('first_check', 'second_check', 'cold_read');
    const moves = fc.array(
      fc.record({
        stage: stages,
        userId: fc.constantFrom('ana', 'ben', 'cem', 'dua'),
        submits: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(moves, (tried) => {
        let places: Place[] = [];
        for (const { stage, userId, submits } of tried) {
          const now = course({ places });
          if (submits) {
            if (refuseMove(now, { kind: 'submit', userId }) !== null) continue;
            places = places.map((one) => (one.userId === userId ? { ...one, submitted: true } : one));
          } else if (refuseMove(now, take({ stage, userId })) === null) {
            places = [...places, place(userId, stage, false)];
          }
        }
        expect(new Set(places.map(({ userId }) => userId)).size).toBe(places.length);
        for (const { kind, reviewers } of presetProtocols.full.stages) {
          expect(places.filter(({ stage }) => stage === kind).length).toBeLessThanOrEqual(reviewers);
        }
      }),
    );
  });
});
