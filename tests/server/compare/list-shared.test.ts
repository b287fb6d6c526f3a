import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { settleAnalyses } from '@/lib/server/analysis/analyst';
import { prepareJobs } from '@/lib/server/analysis/prepare-jobs';
import { listShared } from '@/lib/server/compare/list-shared';
import type { Actor } from '@/lib/server/core/actor';
import { type BuiltArticle, buildArticle, buildRevision } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

const inPost = 'Troops from Ruritania are encircled near Zenda, President Rudolf claimed.';
const inLedger = 'Ruritania’s army denied that its troops near Zenda were encircled.';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let post: BuiltArticle;
let ledger: BuiltArticle;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  post = await buildArticle(db, desk, { caseId, label: 'Post', text: `${inPost}\n\nShares fell by 3%.` });
  ledger = await buildArticle(db, desk, { caseId, label: 'Ledger', text: `A quiet day.\n\n${inLedger}` });
});

async function compareAll(): Promise<void> {
  await prepareJobs(db, { releaseClaims: true });
  await settleAnalyses(db);
}

const list = (actor: Actor = desk.ines) => listShared(actor, db, { caseId });

describe('what several articles state', () => {
  it('is nothing before the articles were compared', async () => {
    expect(await list()).toMatchObject({ statements: [], hidden: 0 });
  });

  it('is told with each sentence and who speaks in it, in the article’s own place', async () => {
    await compareAll();
    const { state, statements } = await list();
    expect(state).toBe('done');
    expect(statements).toHaveLength(1);
    const [shared] = statements;
    expect(shared?.articleIds.toSorted()).toEqual([post.articleId, ledger.articleId].sort());
    const byArticle = new Map(shared?.sentences.map((one) => [one.articleId, one]));
    expect(byArticle.get(post.articleId)).toMatchObject({
      sentence: inPost,
      polarity: 'affirms',
      verb: 'claimed',
    });
    const denial = byArticle.get(ledger.articleId);
    expect(denial).toMatchObject({ sentence: inLedger, polarity: 'denies' });
    expect(ledger.text.slice(denial?.part.start, denial?.part.end)).toBe(
      'its troops near Zenda were encircled.',
    );
    expect([inPost, inLedger]).toContain(shared?.statement);
    const [lead] = shared?.sentences ?? [];
    const text = lead?.articleId === post.articleId ? post.text : ledger.text;
    expect(text.slice(shared?.words.start, shared?.words.end)).toBe(shared?.statement);
  });

  it('names articles as the desk calls them now', async () => {
    const text = 'Troops from Ruritania are encircled near Zenda, former President Rudolf claimed.';
    await buildArticle(db, desk, { caseId, label: 'Gazette', text });
    await compareAll();
    await db.article.updateMany({ where: { id: post.articleId }, data: { label: 'The Evening Post' } });
    const words = (await list()).statements.flatMap(({ differences }) => differences.map((one) => one.words));
    expect(words.join()).toContain('The Evening Post');
    expect(words.join()).not.toContain(post.articleId);
  });

  it('leaves out what was read of a text that is no longer the newest', async () => {
    await compareAll();
    await buildRevision(db, desk, { articleId: post.articleId, text: 'Another text altogether.' });
    expect((await list()).statements).toEqual([]);
  });

  it('names the claim it is marked for, and is hidden until the viewer has marked it too', async () => {
    await compareAll();
    const claim = await buildClaim(db, desk, { caseId, statement: 'Troops are encircled near Zenda.' });
    await buildPassage(db, desk, { claim, article: post, quote: 'Troops from Ruritania are encircled' });
    const named = (await list(desk.ines)).statements.flatMap(({ claims }) => claims);
    expect(named).toEqual([{ claimId: claim.id, number: claim.number }]);
    expect(await list(desk.tomas)).toMatchObject({ statements: [], hidden: 1 });
    expect((await list(desk.editor)).statements).toHaveLength(1);
  });
});
