import { describe, expect, it } from 'vitest';
import { listKindsOf, listWorks } from '@/lib/domain/activity';

describe('listWorks', () => {
  it.each([
    ['evidence.linked', undefined, ['evidence']],
    ['comment.added', 'claim', ['comments']],
    ['comment.added', 'cell', ['comments']],
    ['comment.added', 'evidence', ['comments', 'evidence']],
    ['thread.resolved', 'passage', ['comments', 'passages']],
    // Of another kind: its place is something else.
    ['claim.changed', 'evidence', []],
  ])('%s about %s tells of %j', (kind, place, works) => {
    expect(listWorks({ kind, place })).toEqual(works);
  });
});

describe('listKindsOf', () => {
  it('has all that can happen in a thread', () => {
    expect(listKindsOf('comments')).toEqual([
      'thread.opened',
      'thread.resolved',
      'thread.reopened',
      'comment.added',
      'comment.changed',
      'comment.withdrawn',
    ]);
  });
});
