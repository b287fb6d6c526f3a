import { describe, expect, it } from 'vitest';
import {
  type Circle,
  concernsAnybody,
  emptyCircle,
  type Happening,
  listRecipients,
  listRecipientsOfChange,
  readKindChoices,
} from '@/lib/domain/notification';
import type { Role } from '@/lib/domain/role';

const members = new Map<string, Role>([
  ['ruth', 'owner'],
  ['edda', 'editor'],
  ['ines', 'reviewer'],
  ['tomas', 'reviewer'],
  ['olga', 'observer'],
]);
const circle = (given: Partial<Circle> = {}): Circle => ({ members, ...emptyCircle, ...given });
const did = (kind: string, data: Record<string, unknown> = {}): Happening => ({
  kind,
  actorId: 'tomas',
  caseId: 'case',
  claimId: 'claim',
  data,
});
const who = (happening: Happening, given?: Partial<Circle>) =>
  listRecipients(happening, circle(given))
    .map(({ userId, kind }) => `${userId}: ${kind}`)
    .sort();

const everybody = new Set(['ruth', 'edda', 'ines', 'tomas', 'olga']);

describe('listRecipients', () => {
  it.each([
    ['thread.opened', { mentions: ['ines'] }, {}, ['ines: mention']],
    ['comment.added', { mentions: ['ines', 'olga'] }, {}, ['ines: mention', 'olga: mention']],
    ['comment.added', {}, { talking: new Set(['ines', 'tomas']) }, ['ines: reply']],
    ['comment.changed', {}, { talking: new Set(['ines']) }, []],
    ['comment.withdrawn', { mentions: ['ines'] }, { talking: new Set(['edda']) }, []],
    ['thread.resolved', {}, { talking: new Set(['ines']) }, ['ines: reply']],
    ['thread.reopened', {}, { talking: new Set(['ines']) }, ['ines: reply']],
    ['assignment.made', { userId: 'ines' }, {}, ['ines: assignment']],
    ['assignment.changed', { userId: 'ines' }, {}, ['ines: assignment']],
    ['assignment.released', { userId: 'ines' }, {}, ['ines: assignment']],
    ['claim.stage_reached', { stage: 'decision' }, { judges: everybody }, ['edda: stage', 'ruth: stage']],
    ['claim.stage_reached', { stage: 'cold_read' }, {}, ['edda: stage', 'ruth: stage']],
    ['claim.stage_reached', { stage: 'second_check' }, { judges: everybody }, []],
    ['claim.revealed', { stage: 'open' }, { judges: new Set(['ines']) }, ['ines: stage']],
    ['claim.stage_changed', { stage: 'open' }, { judges: new Set(['ines']) }, ['ines: stage']],
    ['claim.stage_changed', { stage: 'independent' }, { judges: new Set(['ines']) }, []],
    ['decision.made', {}, { judges: new Set(['ines']) }, ['ines: decision']],
    ['decision.revised', {}, { judges: new Set(['ines']) }, ['ines: decision']],
    ['decision.withdrawn', {}, { judges: new Set(['ines']) }, ['ines: decision']],
    ['evidence.changed', {}, { shaken: new Set(['ines']) }, ['ines: stale']],
    ['revision.added', {}, { shaken: new Set(['ines', 'edda']) }, ['edda: stale', 'ines: stale']],
    ['report.published', {}, { involved: new Set(['ines']) }, ['ines: report']],
    ['report.withdrawn', {}, { involved: new Set(['ines']) }, ['ines: report']],
    ['report.drafted', {}, { involved: new Set(['ines']) }, []],
    ['verdict.submitted', {}, { judges: everybody, involved: everybody }, []],
    ['passage.marked', {}, { judges: everybody, involved: everybody }, []],
  ] as const)('%s %j', (kind, data, given, recipients) => {
    expect(who(did(kind, data), given)).toEqual(recipients);
    if (recipients.length > 0) expect(concernsAnybody(kind)).toBe(true);
  });

  it('tells nobody of their own doing, whatever it is', () => {
    const all = { talking: everybody, judges: everybody, shaken: everybody, involved: everybody };
    const data = { mentions: [...everybody], userId: 'tomas', stage: 'decision' };
    for (const kind of [
      'comment.added',
      'assignment.made',
      'decision.made',
      'evidence.changed',
      'report.published',
    ])
      expect(who(did(kind, data), all).join()).not.toContain('tomas');
  });

  it('tells only those who belong to the workspace', () => {
    expect(who(did('comment.added', { mentions: ['stranger', 'ines'] }))).toEqual(['ines: mention']);
    expect(who(did('decision.made'), { judges: new Set(['gone']) })).toEqual([]);
  });

  it('tells a person once, by what matters most to them', () => {
    const talking = new Set(['ines', 'edda']);
    expect(who(did('comment.added', { mentions: ['ines'] }), { talking })).toEqual([
      'edda: reply',
      'ines: mention',
    ]);
  });

  it('does not say again that a comment names somebody when it is changed', () => {
    const changed = did('comment.changed', { mentions: ['ines', 'edda'] });
    expect(who(changed, { named: new Set(['ines']) })).toEqual(['edda: mention']);
  });

  it('takes data that is not as expected for nothing', () => {
    for (const data of [{ mentions: 'ines' }, { mentions: [7, null] }, { mentions: {} }])
      expect(who(did('comment.added', data))).toEqual([]);
    expect(who(did('assignment.made', { userId: 7 }))).toEqual([]);
  });
});

describe('listRecipientsOfChange', () => {
  const judges = new Set(['ines']);
  const list = (...happenings: Happening[]) =>
    listRecipientsOfChange(
      happenings.map((happening, place) => ({
        activityId: `activity ${place}`,
        happening,
        circle: circle({ judges }),
      })),
    );

  it('tells of a decision once, although it also reveals the claim', () => {
    const told = { userId: 'ines', kind: 'decision' };
    expect(list(did('decision.made'), did('claim.revealed'))).toEqual([
      { ...told, activityId: 'activity 0' },
    ]);
    expect(list(did('claim.revealed'), did('decision.made'))).toEqual([
      { ...told, activityId: 'activity 1' },
    ]);
  });

  it('tells of each claim', () => {
    const given = (claimId: string) => ({ ...did('assignment.made', { userId: 'ines' }), claimId });
    expect(list(given('one'), given('two'))).toHaveLength(2);
  });
});

describe('readKindChoices', () => {
  it('gives defaults to whoever never chose, and to kinds that came later', () => {
    expect(readKindChoices()).toMatchObject({
      mention: { product: true, mail: true },
      report: { product: true, mail: false },
    });
    const chosen = readKindChoices({ mention: { product: false, mail: false } });
    expect(chosen.mention).toEqual({ product: false, mail: false });
    expect(chosen.reply).toEqual({ product: true, mail: true });
  });
});
