import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { getClaimAcross } from '@/lib/server/claims/get-claim-across';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
});

const across = () => getClaimAcross(desk.ines, db, { claimId: claim.id });

describe('getClaimAcross', () => {
  it('puts references first and then the articles in their order, each with its state', async () => {
    const first = await buildArticle(db, desk, { caseId, label: 'Ledger' });
    const second = await buildArticle(db, desk, { caseId, label: 'Courier' });
    const speech = await buildArticle(db, desk, { caseId, label: 'Speech', role: 'reference' });
    await buildPassage(db, desk, { claim, article: first });
    await db.readProgress.create({
      data: {
        workspaceId: desk.workspaceId,
        articleId: second.articleId,
        revisionId: second.revisionId,
        userId: desk.tomas.userId,
        status: 'read',
      },
    });
    expect((await across()).map(({ articleId, state }) => [articleId, state])).toEqual([
      [speech.articleId, 'unread'],
      [first.articleId, 'stated'],
      [second.articleId, 'read'],
    ]);
  });

  it('gives each quote in its sentence, whatever stands before it', async () => {
    const text =
      '🚒🚒 Fire.\nמלחמה Both leaders insist that thousands are surrounded. The army denied it. The army denied it.';
    const article = await buildArticle(db, desk, { caseId, text });
    await buildPassage(db, desk, { claim, article, quote: 'thousands are surrounded' });
    await buildPassage(db, desk, { claim, article, quote: 'surrounded. The army denied it' });
    const [found] = await across();
    expect(found?.passages.map(({ sentence }) => sentence)).toEqual([
      'מלחמה Both leaders insist that thousands are surrounded.',
      'מלחמה Both leaders insist that thousands are surrounded. The army denied it.',
    ]);
  });

  it('takes the second of two equal sentences where the second was marked', async () => {
    const text = 'One says: they fled. Another says: they fled, all of them.';
    const article = await buildArticle(db, desk, { caseId, text });
    await buildPassage(db, desk, { claim, article: { ...article, text }, quote: 'they fled, all' });
    const [found] = await across();
    expect(found?.passages[0]?.sentence).toBe('Another says: they fled, all of them.');
  });

  it('does not show removed passages, and says what the viewer may do with the others', async () => {
    const article = await buildArticle(db, desk, { caseId });
    await buildPassage(db, desk, { claim, article, quote: 'The', removedAt: new Date() });
    const mark = await buildPassage(db, desk, { claim, article, authorId: desk.tomas.userId });
    const [found] = await across();
    expect(found?.passages).toHaveLength(1);
    expect(found?.passages[0]).toMatchObject({
      id: mark.id,
      caseId,
      claimId: claim.id,
      author: { id: desk.tomas.userId, name: 'Tomas Reviewer' },
      can: { 'passages.edit': false },
    });
  });

  it('answers with nothing for a case without articles, and does not find a claim of another workspace', async () => {
    expect(await across()).toEqual([]);
    const other = await buildWorkspace(db);
    await expect(getClaimAcross(other.owner, db, { claimId: claim.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
