import { describe, expect, it } from 'vitest';
import { api } from '@/lib/client/api';
import { isTouched } from '@/lib/client/live/mark-stale';

const caseId = '0193a8f0-0000-7000-8000-000000000001';
const claimId = '0193a8f0-0000-7000-8000-000000000002';
const articleId = '0193a8f0-0000-7000-8000-000000000003';
const other = '0193a8f0-0000-7000-8000-00000000000f';

const activity = (ids: { caseId?: string; claimId?: string; articleId?: string }) => ({
  id: other,
  kind: 'passage.marked',
  actorId: other,
  caseId: null,
  claimId: null,
  articleId: null,
  subjectId: null,
  echo: null,
  ...ids,
});
const keys = {
  claims: api.claims.list.queryKey({ input: { workspace: 'desk', caseId } }),
  claim: api.claims.get.queryKey({ input: { workspace: 'desk', claimId } }),
  cases: api.cases.list.queryKey({ input: { workspace: 'desk' } }),
  matrix: api.compare.matrix.queryKey({ input: { workspace: 'desk', caseId } }),
  passages: api.passages.listForArticle.queryKey({ input: { workspace: 'desk', articleId } }),
  viewer: api.viewer.get.queryKey(),
};

describe('isTouched', () => {
  it('touches what names the same case or claim, and lists of the whole workspace', () => {
    const marked = [activity({ caseId, claimId, articleId })];
    expect(isTouched(keys.claims, 'desk', marked)).toBe(true);
    expect(isTouched(keys.claim, 'desk', marked)).toBe(true);
    expect(isTouched(keys.cases, 'desk', marked)).toBe(true);
  });

  it('leaves alone what names another thing, another workspace or none', () => {
    expect(isTouched(keys.claims, 'desk', [activity({ caseId: other })])).toBe(false);
    expect(isTouched(keys.claim, 'desk', [activity({ caseId, claimId: other, articleId })])).toBe(false);
    expect(isTouched(keys.claims, 'elsewhere', [activity({ caseId })])).toBe(false);
    expect(isTouched(keys.viewer, 'desk', [activity({ caseId })])).toBe(false);
  });

  it('touches every claim when something happened to an article as a whole', () => {
    expect(isTouched(keys.claim, 'desk', [activity({ caseId, articleId })])).toBe(true);
  });

  it('leaves the reader and the matrix to their own way', () => {
    const marked = [activity({ caseId, claimId, articleId })];
    expect(isTouched(keys.matrix, 'desk', marked)).toBe(false);
    expect(isTouched(keys.passages, 'desk', marked)).toBe(false);
  });
});
