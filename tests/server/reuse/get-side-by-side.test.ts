import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { settleAnalyses } from '@/lib/server/analysis/analyst';
import { prepareJobs } from '@/lib/server/analysis/prepare-jobs';
import { getReuse } from '@/lib/server/reuse/get-reuse';
import { getSideBySide } from '@/lib/server/reuse/get-side-by-side';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
});

const shared = 'The old bridge over the harbour was closed on Friday after a ship had struck it.';

describe('articles side by side', () => {
  it('are joined where they share text or state one claim; the rest is only theirs', async () => {
    const texts = [
      `🚒 Only here.\n${shared}\nThe mayor wept.`,
      `${shared}\nTears were shed by the mayor.\nفقط هنا.`,
      'Something else altogether.',
    ];
    const [one, two, three] = [
      await buildArticle(db, desk, { caseId, label: 'One', text: texts[0] ?? '' }),
      await buildArticle(db, desk, { caseId, label: 'Two', text: texts[1] ?? '' }),
      await buildArticle(db, desk, { caseId, label: 'Three', text: texts[2] ?? '' }),
    ];
    const claim = await buildClaim(db, desk, { caseId, statement: 'The mayor wept.' });
    await buildPassage(db, desk, { claim, article: one, quote: 'The mayor wept.' });
    await buildPassage(db, desk, { claim, article: two, quote: 'Tears were shed by the mayor.' });
    await prepareJobs(db, { releaseClaims: true });
    await settleAnalyses(db);
    const articleIds = [two.articleId, one.articleId];
    const { articles, pairs, claims } = await getSideBySide(desk.observer, db, { caseId, articleIds });
    expect(articles.map(({ label }) => label)).toEqual(['Two', 'One']);
    const only = articles.map(({ text, only: ranges }) =>
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
    expect(only).toEqual([['فقط هنا.'], ['🚒 Only here.']]);
    expect(pairs).toHaveLength(1);
    expect(claims).toMatchObject([{ claimId: claim.id, places: [{}, {}] }]);
    const withThree = { caseId, articleIds: [three.articleId] };
    expect(await getReuse(desk.observer, db, withThree)).toMatchObject({ pairs: [] });
    expect((await getReuse(desk.observer, db, { caseId, articleIds })).pairs).toHaveLength(1);
  });

  it('are of the case, and are all sentences their own before anything was compared', async () => {
    const one = await buildArticle(db, desk, { caseId, text: 'One. Two.' });
    const two = await buildArticle(db, desk, { caseId, text: shared });
    const far = await buildArticle(db, desk, { caseId: await buildCase(db, desk) });
    const ask = (...articleIds: string[]) => getSideBySide(desk.ines, db, { caseId, articleIds });
    const { state, articles } = await ask(one.articleId, two.articleId);
    expect(state).toBe('waiting');
    expect(articles.map(({ only }) => only.length)).toEqual([2, 1]);
    await expect(ask(one.articleId, far.articleId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
