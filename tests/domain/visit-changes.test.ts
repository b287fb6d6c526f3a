import { describe, expect, it } from 'vitest';
import { findVisitChanges } from '@/lib/domain/visit-changes';

const did = (kind: string, ids: { claimId?: string; articleId?: string; subjectId?: string } = {}) => ({
  kind,
  claimId: null,
  articleId: null,
  subjectId: null,
  ...ids,
});

describe('findVisitChanges', () => {
  it('marks what is new and what changed on the page of a claim', () => {
    const changes = findVisitChanges(
      [
        did('evidence.changed', { claimId: 'claim', subjectId: 'one' }),
        did('evidence.added', { claimId: 'claim', subjectId: 'one' }),
        did('verdict.revised', { claimId: 'claim', subjectId: 'two' }),
        did('evidence.linked', { claimId: 'claim', subjectId: 'three' }),
        did('comment.added', { claimId: 'claim', subjectId: 'said' }),
        did('claim.changed', { claimId: 'claim' }),
      ],
      'claim',
    );
    expect([...changes]).toEqual([
      ['one', 'new'],
      ['two', 'changed'],
      ['three', 'new'],
      ['said', 'new'],
    ]);
  });

  it('takes what happened to parts for a change of the claim or article, on the page of a case', () => {
    const changes = findVisitChanges(
      [
        did('passage.marked', { claimId: 'claim', articleId: 'article', subjectId: 'passage' }),
        did('revision.added', { articleId: 'article', subjectId: 'revision' }),
        did('evidence.added', { claimId: 'fresh', subjectId: 'evidence' }),
        did('claim.created', { claimId: 'fresh', subjectId: 'fresh' }),
        did('article.added', { articleId: 'second' }),
        did('case.changed'),
      ],
      'case',
    );
    expect(Object.fromEntries(changes)).toEqual({
      claim: 'changed',
      article: 'changed',
      fresh: 'new',
      second: 'new',
    });
  });
});
