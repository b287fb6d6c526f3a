import { expect, it } from 'vitest';
import { joinTalk } from '@/components/activity/join-talk';

function did(kind: string, name: string, threadId = 'one') {
  return {
    id: `${kind} ${name} ${threadId}`,
    kind,
    actor: { id: name, name },
    caseId: 'case',
    articleId: null,
    claimId: 'claim',
    subjectId: null,
    data: kind.startsWith('verdict') ? {} : { threadId },
    createdAt: '2025-03-14T12:00:00.000Z',
  };
}

function read(rows: ReturnType<typeof did>[]) {
  return joinTalk(rows).map(({ kind, actor, times }) => [kind, actor.name, times]);
}

it('makes one row of what was said in a thread without a pause, with everybody’s names', () => {
  const rows = [
    did('comment.added', 'Petra'),
    did('comment.added', 'Jonas'),
    did('comment.added', 'Petra'),
    did('verdict.submitted', 'Dora'),
    did('comment.added', 'Jonas'),
  ];
  expect(read(rows)).toEqual([
    ['comment.added', 'Petra and Jonas', 3],
    ['verdict.submitted', 'Dora', 1],
    ['comment.added', 'Jonas', 1],
  ]);
});

it('takes the first comment of a thread and its beginning for one', () => {
  expect(read([did('comment.added', 'Petra'), did('thread.opened', 'Petra')])).toEqual([
    ['thread.opened', 'Petra', 1],
  ]);
});

it('keeps threads apart, and what happened to them besides', () => {
  const rows = [
    did('comment.added', 'Petra', 'two'),
    did('comment.added', 'Petra'),
    did('thread.resolved', 'Petra'),
    did('verdict.submitted', 'Petra'),
    did('verdict.submitted', 'Petra'),
  ];
  expect(read(rows)).toHaveLength(5);
  expect(joinTalk([])).toEqual([]);
});
