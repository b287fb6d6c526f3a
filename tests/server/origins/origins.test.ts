import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { settleAnalyses } from '@/lib/server/analysis/analyst';
import { prepareJobs } from '@/lib/server/analysis/prepare-jobs';
import { getOrigins } from '@/lib/server/origins/get-origins';
import { stateOrigin } from '@/lib/server/origins/state-origin';
import { withdrawStatement } from '@/lib/server/origins/withdraw-statement';
import { type BuiltArticle, buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds } from '@/tests/support/perform';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let post: BuiltArticle;
let ledger: BuiltArticle;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  const first = 'The harbour bridge was closed on Friday. 🚒';
  const second = 'Ferries will run until the pillars are mended — עד.';
  post = await buildArticle(db, desk, { caseId, label: 'Post', text: `${first}\nWith inputs from Reuters` });
  ledger = await buildArticle(db, desk, { caseId, label: 'Ledger', text: second });
});

type Stated = Partial<Omit<Parameters<typeof stateOrigin>[2], 'articleId'>>;
const state = (stated: Stated, { articleId } = ledger, actor = desk.ines) =>
  change(actor, (write) =>
    stateOrigin(actor, write, {
      articleId,
      passageId: null,
      kind: 'agency',
      name: 'Reuters',
      note: '',
      ...stated,
    }),
  );
const withdraw = (originId: string, version: number, withdrawn: boolean, actor = desk.ines) =>
  change(actor, (write) => withdrawStatement(actor, write, { originId, version, withdrawn }));
const read = () => getOrigins(desk.observer, db, { caseId });

describe('the origins of a case', () => {
  it('are what the articles name, by their places; who names nobody is not named', async () => {
    await buildArticle(db, desk, { caseId, label: 'Transcript', role: 'reference' });
    await prepareJobs(db, { releaseClaims: true });
    await settleAnalyses(db);
    const { articles, groups, tally, state: progress } = await read();
    const named = articles.find(({ articleId }) => articleId === post.articleId)?.named ?? [];
    expect(named).toMatchObject([{ kind: 'agency', name: 'Reuters', scope: null }]);
    expect(post.text.slice(named[0]?.start, named[0]?.end)).toBe('With inputs from Reuters');
    expect(groups).toContainEqual({
      articleIds: [post.articleId],
      name: 'Reuters',
      known: true,
      copied: false,
    });
    expect(groups).toContainEqual({
      articleIds: [ledger.articleId],
      name: null,
      known: false,
      copied: false,
    });
    expect(tally).toMatchObject({ articles: 2, atMost: 2, unknown: 1 });
    expect(progress).toBe('done');
  });

  it('follow what a person says of an article, and go back when that is withdrawn', async () => {
    await prepareJobs(db, { releaseClaims: true });
    await settleAnalyses(db);
    const { id } = await state({});
    expect((await read()).tally).toMatchObject({ atMost: 1, unknown: 0 });
    await withdraw(id, 1, true);
    expect((await read()).tally).toMatchObject({ atMost: 2 });
    expect(await withdraw(id, 2, false)).toMatchObject({ withdrawnAt: null, version: 3 });
    expect(await listKinds(db, desk.workspaceId)).toEqual([
      'origin.stated',
      'origin.withdrawn',
      'origin.restored',
    ]);
  });

  it('can be said of one passage, which counts for the claim that it states', async () => {
    const claim = await buildClaim(db, desk, { caseId, statement: 'The bridge was closed.' });
    const one = await buildPassage(db, desk, {
      claim,
      article: post,
      quote: 'The harbour bridge was closed',
    });
    await buildPassage(db, desk, { claim, article: ledger, quote: 'Ferries will run' });
    await state({ name: 'The mayor’s office', kind: 'statement', passageId: one.id }, post);
    await state({ name: 'the mayor’s office', kind: 'statement' });
    expect((await read()).claims).toMatchObject([{ claimId: claim.id, articles: 2, atMost: 1 }]);
    expect((await read()).tally).toMatchObject({ articles: 2, atMost: 2 });
  });

  it('keep one statement for a text: the newest stands, an older one cannot come back beside it', async () => {
    const first = await state({});
    await state({ kind: 'own', name: 'is left out' });
    const [, , ...none] = await db.originStatement.findMany();
    expect(none).toEqual([]);
    const { articles } = await read();
    const { statements } = articles.find(({ articleId }) => articleId === ledger.articleId) ?? {};
    expect(statements).toMatchObject([{ kind: 'own', name: null }]);
    await expect(withdraw(first.id, 2, false)).rejects.toMatchObject({ data: { rule: 'stated_since' } });
  });

  it('need a name where somebody is meant, a passage of the article, and a reviewer', async () => {
    await expect(state({ name: null })).rejects.toMatchObject({ data: { field: 'name' } });
    expect(await state({ kind: 'unknown', name: null })).toMatchObject({ name: null });
    const claim = await buildClaim(db, desk, { caseId });
    const elsewhere = await buildPassage(db, desk, { claim, article: post });
    await expect(state({ passageId: elsewhere.id })).rejects.toMatchObject({ data: { field: 'passageId' } });
    await expect(state({}, ledger, desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await state({});
    await expect(withdraw(id, 1, true, desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(withdraw(id, 9, true)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await db.case.updateMany({ data: { archivedAt: new Date() } });
    await expect(state({})).rejects.toMatchObject({ data: { rule: 'case_archived' } });
  });
});
