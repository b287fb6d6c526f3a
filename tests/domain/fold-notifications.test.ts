import { describe, expect, it } from 'vitest';
import { describeNotification } from '@/lib/domain/describe-notification';
import { foldNotifications } from '@/lib/domain/fold-notifications';
import type { NotificationKind } from '@/lib/domain/notification';
import { findNotificationPath } from '@/lib/domain/notification-path';

const told = (kind: NotificationKind, activityKind: string, actor = 'edda', caseId = 'case') => ({
  kind,
  activity: { kind: activityKind, actor: { id: actor }, caseId },
});

describe('foldNotifications', () => {
  it('joins neighbours that say the same, and keeps the order', () => {
    const given = told('assignment', 'assignment.made');
    const folded = foldNotifications([given, given, told('decision', 'decision.made'), given]);
    expect(folded.map(({ first, others }) => [first.kind, others.length])).toEqual([
      ['assignment', 1],
      ['decision', 0],
      ['assignment', 0],
    ]);
    expect(foldNotifications([])).toEqual([]);
  });

  it('keeps apart what others did, in other cases, and all that was said', () => {
    const apart = [
      told('assignment', 'assignment.made'),
      told('assignment', 'assignment.released'),
      told('assignment', 'assignment.released', 'ruth'),
      told('assignment', 'assignment.released', 'ruth', 'another'),
      told('mention', 'comment.added'),
      told('mention', 'comment.added'),
    ];
    expect(foldNotifications(apart)).toHaveLength(apart.length);
  });
});

describe('findNotificationPath', () => {
  const at = { caseId: 'case', articleId: null, claimId: null, data: {} };
  it.each([
    ['assignment', { ...at, claimId: 'claim', articleId: 'article' }, '/w/desk/cases/case/claims/claim'],
    ['stale', { ...at, claimId: 'claim' }, '/w/desk/cases/case/claims/claim'],
    ['stale', { ...at, articleId: 'article' }, '/w/desk'],
    [
      'mention',
      { ...at, claimId: 'claim', data: { threadId: 't' } },
      '/w/desk/cases/case/claims/claim#thread-t',
    ],
    ['report', at, '/w/desk/cases/case/report'],
    ['decision', { ...at, caseId: null }, '/w/desk'],
    ['mention', { ...at, articleId: 'article' }, '/w/desk/cases/case/articles/article'],
    ['mention', at, '/w/desk/cases/case'],
  ] as const)('%s %j', (kind, where, path) => {
    expect(findNotificationPath('desk', { kind, ...where })).toBe(path);
  });
});

describe('describeNotification', () => {
  const say = (kind: NotificationKind, activityKind: string, data = {}) =>
    describeNotification({ kind, activityKind, actor: 'Edda', data }).says;

  it.each([
    ['mention', 'comment.added', {}, 'Edda named you in a comment'],
    ['reply', 'comment.added', {}, 'Edda wrote in a thread that you take part in'],
    ['reply', 'thread.resolved', {}, 'Edda resolved a thread that you take part in'],
    ['assignment', 'assignment.made', {}, 'Edda gave you a claim to judge'],
    ['stale', 'evidence.withdrawn', {}, 'Edda withdrew evidence that your judgement rests on'],
    ['decision', 'decision.made', {}, 'Edda decided a claim that you judged'],
    ['report', 'report.published', {}, 'Edda published a report on a case that you worked on'],
  ] as const)('%s %s %j', (kind, activityKind, data, says) => {
    expect(say(kind, activityKind, data)).toBe(says);
  });

  it('names nobody where a stage was reached, or a place lapsed or is about to', () => {
    for (const said of [
      say('stage', 'claim.stage_reached', { stage: 'decision' }),
      say('stage', 'claim.stage_reached', { stage: 'cold_read' }),
      say('stage', 'claim.revealed'),
      say('assignment', 'assignment.lapsed'),
      say('assignment', 'assignment.warned'),
    ])
      expect(said).not.toContain('Edda');
  });

  it('leaves out whose work it is, which the reader knows', () => {
    const data = { name: 'Ines', label: 'Ines, C1 The road is closed' };
    const { about } = describeNotification({
      kind: 'assignment',
      activityKind: 'assignment.made',
      actor: 'Edda',
      data,
    });
    expect(about).toBe('C1 The road is closed');
  });

  it('takes the label of what it is about from the activity', () => {
    const about = (label: unknown) =>
      describeNotification({
        kind: 'decision',
        activityKind: 'decision.made',
        actor: 'Edda',
        data: { label },
      }).about;
    expect(about('C1')).toBe('C1');
    expect(about(7)).toBe('');
  });
});
