import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { settleAnalyses } from '@/lib/server/analysis/analyst';
import { askAgain } from '@/lib/server/analysis/ask-again';
import { claimJob, failJob, finishJob } from '@/lib/server/analysis/claim-job';
import { prepareJobs } from '@/lib/server/analysis/prepare-jobs';
import { readStatus } from '@/lib/server/analysis/read-status';
import { addArticles, prepareArticles } from '@/lib/server/articles/add-articles';
import { addRevision, prepareRevision } from '@/lib/server/articles/add-revision';
import { removeArticle } from '@/lib/server/articles/remove-article';
import { getReuse } from '@/lib/server/reuse/get-reuse';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds } from '@/tests/support/perform';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;

const shared =
  'The harbour bridge was closed on Friday after a ship had struck one of its pillars, the port authority said.';
const texts = [
  `🚒 A first line of its own.\n${shared}\nNobody was hurt.`,
  `Another opening.\n${shared}\nThe mayor spoke of “a lucky night” — עם שלום.`,
];

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
});

const add = (...bodies: string[]) =>
  change(desk.ines, (write) =>
    addArticles(desk.ines, write, {
      caseId,
      articles: prepareArticles(bodies.map((text) => ({ text, allowDuplicate: false }))),
    }),
  );
const revise = async (articleId: string, text: string) => {
  const prepared = await prepareRevision(desk.ines, db, { articleId, text });
  return change(desk.ines, (write) => addRevision(desk.ines, write, prepared));
};
const status = () => readStatus(desk.observer, db, { caseId });
const job = () => ({ workspaceId: desk.workspaceId, caseId });

describe('the comparison of a case', () => {
  it('has nothing to do where there is no article', async () => {
    expect(await status()).toMatchObject({ state: 'none', done: 0, computedAt: null });
  });

  it('is asked for with the articles, runs to its end and says what is shared, by the offsets of both texts', async () => {
    const [first, second] = await add(...texts);
    expect(await status()).toMatchObject({ state: 'waiting', can: { 'analysis.request': false } });
    await settleAnalyses(db);
    expect(await status()).toMatchObject({ state: 'done', done: 3, steps: 4, fault: null });
    const { pairs, revisions } = await getReuse(desk.observer, db, { caseId });
    expect(revisions).toHaveLength(2);
    const [pair] = pairs;
    const bodies = new Map([
      [first?.id, texts[0]],
      [second?.id, texts[1]],
    ]);
    const [stretch] = pair?.stretches ?? [];
    for (const side of ['a', 'b'] as const) {
      const { start = 0, end = 0 } = stretch?.[side] ?? {};
      expect(bodies.get(pair?.[side])?.slice(start, end)).toBe(shared);
    }
  });

  it('computes again only what changed', async () => {
    const [first, second] = await add(...texts);
    await settleAnalyses(db);
    const read = () => db.analysis.findMany({ orderBy: [{ subjectId: 'asc' }, { kind: 'asc' }] });
    const before = await read();
    await revise(second?.id ?? '', `${texts[1]} And more.`);
    expect(await status()).toMatchObject({ state: 'waiting' });
    expect((await getReuse(desk.ines, db, { caseId })).pairs).toEqual([]);
    await settleAnalyses(db);
    const after = await read();
    const times = (rows: typeof before, id?: string) =>
      rows.filter(({ subjectId }) => subjectId === id).map(({ computedAt }) => computedAt.getTime());
    expect(times(after, first?.id)).toEqual(times(before, first?.id));
    expect(times(after, second?.id)).not.toEqual(times(before, second?.id));
    expect(times(after, caseId)).not.toEqual(times(before, caseId));
    expect((await getReuse(desk.ines, db, { caseId })).pairs).toHaveLength(1);
  });

  it('leaves removed articles out', async () => {
    const [first] = await add(...texts);
    await change(desk.editor, (write) =>
      removeArticle(desk.editor, write, { articleId: first?.id ?? '', version: 1, removed: true }),
    );
    await settleAnalyses(db);
    expect(await getReuse(desk.ines, db, { caseId })).toMatchObject({ pairs: [], state: 'done' });
  });

  it('warns of an article about another event, and says which languages are not read', async () => {
    const flood = (place: string) =>
      `Floods in ${place} swept away the old mill on Monday. The river rose by four metres in ${place}, rescuers in ${place} said. Hundreds left their houses near the mill before the flood came.`;
    await add(
      flood('Norby'),
      flood('Norby').replace('Hundreds', 'Some hundreds'),
      flood('Norby').replace('old mill', 'ancient mill'),
      'The football club signed a striker from Spain. The trainer praised her speed. Fans cheered at the stadium when the contract was read out.',
    );
    await db.article.updateMany({ where: { position: 0 }, data: { language: 'uk' } });
    await settleAnalyses(db);
    const { otherEvents, unread } = await status();
    const football = await db.article.findFirstOrThrow({ where: { position: 3 } });
    expect(otherEvents).toEqual([{ articleId: football.id, reason: expect.stringMatching(/\w/) }]);
    expect(unread).toMatchObject([{ language: 'uk' }]);
  });

  it('is asked for again by reviewers, not by observers', async () => {
    await add(texts[0] ?? '');
    await settleAnalyses(db);
    const ask = (actor = desk.ines) => change(actor, (write) => askAgain(actor, write, { caseId }));
    await expect(ask(desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask()).toMatchObject({ state: 'waiting' });
    expect(await listKinds(db, desk.workspaceId)).toEqual(['article.added', 'analysis.requested']);
  });
});

describe('jobs', () => {
  it('are claimed by one process at a time, and again when that one is gone', async () => {
    await add(texts[0] ?? '');
    const claimed = await claimJob(db);
    expect(claimed).toMatchObject({ caseId, wanted: 1 });
    expect(await status()).toMatchObject({ state: 'running' });
    expect(await claimJob(db)).toBeUndefined();
    const later = new Date(Date.now() + 10 * 60_000);
    const taken = await claimJob(db, { now: later });
    expect(taken).toMatchObject({ caseId });
    if (!claimed || !taken) throw new Error('Nothing was claimed.');
    await finishJob(db, claimed, { fault: null });
    expect(await status()).toMatchObject({ state: 'running' });
    await finishJob(db, taken, { fault: null });
    expect(await status()).toMatchObject({ state: 'done' });
  });

  it('stay open for what was asked while they were worked on', async () => {
    await add(texts[0] ?? '');
    const claimed = await claimJob(db);
    await add(texts[1] ?? '');
    if (!claimed) throw new Error('Nothing was claimed.');
    await finishJob(db, claimed, { fault: null });
    expect(await claimJob(db)).toMatchObject({ caseId, wanted: 2 });
  });

  it('are given up after three failures, until an article changes', async () => {
    await add(texts[0] ?? '');
    for (const _ of [1, 2, 3]) {
      const claimed = await claimJob(db);
      if (!claimed) throw new Error('Nothing was claimed.');
      await failJob(db, claimed, 'No memory.');
    }
    expect(await claimJob(db)).toBeUndefined();
    expect(await status()).toMatchObject({ state: 'failed', fault: 'No memory.' });
    await add(texts[1] ?? '');
    expect(await claimJob(db)).toMatchObject({ wanted: 2 });
  });

  it('are made at the start for cases that nobody has looked at, and for an older engine', async () => {
    await buildArticle(db, desk, { caseId });
    expect(await claimJob(db)).toBeUndefined();
    await prepareJobs(db, { releaseClaims: true });
    await settleAnalyses(db);
    expect(await status()).toMatchObject({ state: 'done' });
    expect(await claimJob(db)).toBeUndefined();
    await db.analysisJob.updateMany({ data: { engine: 0 } });
    expect(await claimJob(db, { only: job() })).toMatchObject({ caseId });
    await prepareJobs(db, { releaseClaims: true });
    expect(await claimJob(db)).toMatchObject({ caseId });
  });
});
