import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { confirmSilence } from '@/lib/server/claims/confirm-silence';
import { getClaimAcross } from '@/lib/server/claims/get-claim-across';
import { updateClaim } from '@/lib/server/claims/update-claim';
import { withdrawSilence } from '@/lib/server/claims/withdraw-silence';
import { createPassage, preparePassage } from '@/lib/server/passages/create-passage';
import { type BuiltArticle, buildArticle, buildRevision } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let ledger: BuiltArticle;
let courier: BuiltArticle;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  ledger = await buildArticle(db, desk, { caseId, label: 'Ledger' });
  courier = await buildArticle(db, desk, { caseId, label: 'Courier' });
});

const confirm = (articles = [ledger, courier], actor = desk.ines) =>
  change(actor, (write) =>
    confirmSilence(actor, write, {
      claimId: claim.id,
      articleIds: articles.map(({ articleId }) => articleId),
      words: 'encircl, surround, cut off',
    }),
  );

async function listStates() {
  const articles = await getClaimAcross(desk.ines, db, { claimId: claim.id });
  return articles.map(({ state }) => state);
}

describe('confirmSilence', () => {
  it('keeps who looked and by which words', async () => {
    expect(await confirm()).toEqual({ confirmed: 2 });
    const [first] = await getClaimAcross(desk.tomas, db, { claimId: claim.id });
    expect(first).toMatchObject({
      state: 'silent',
      passages: [],
      silence: { words: 'encircl, surround, cut off', confirmedBy: { name: 'Ines Reviewer' } },
    });
    const [happened] = await db.activity.findMany();
    expect(happened).toMatchObject({
      kind: 'silence.confirmed',
      data: { label: 'Ledger, by “encircl, surround, cut off”', words: 'encircl, surround, cut off' },
    });
  });

  it('leaves what is confirmed as it is', async () => {
    await confirm([ledger]);
    expect(await confirm([ledger, courier, courier], desk.tomas)).toEqual({ confirmed: 1 });
    expect(await db.silence.count()).toBe(2);
  });

  it('may be said of a reference too', async () => {
    const speech = await buildArticle(db, desk, { caseId, label: 'Speech', role: 'reference' });
    expect(await confirm([speech])).toEqual({ confirmed: 1 });
  });

  it('is set back by a new wording, but not by new tags', async () => {
    await confirm();
    const update = (version: number, fields: object) =>
      change(desk.ines, (write) => updateClaim(desk.ines, write, { claimId: claim.id, version, ...fields }));
    await update(1, { tags: ['Kursk'] });
    expect(await listStates()).toEqual(['silent', 'silent']);
    await update(2, { statement: 'Something else.' });
    expect(await listStates()).toEqual(['unread', 'unread']);
  });

  it('is set back by a new revision', async () => {
    await confirm();
    await buildRevision(db, desk, { articleId: ledger.articleId, text: 'The troops were encircled.' });
    expect(await listStates()).toEqual(['unread', 'silent']);
  });

  it('is set back by a passage', async () => {
    await confirm();
    const marked = { claimId: claim.id, ...ledger, start: 0, end: 10 };
    const prepared = await preparePassage(desk.ines, db, marked);
    await change(desk.ines, (write) => createPassage(desk.ines, write, prepared));
    expect(await listStates()).toEqual(['stated', 'silent']);
    expect(await db.silence.count({ where: { withdrawnAt: null } })).toBe(1);
  });

  it('refuses an article that states the claim, naming it, and then confirms none', async () => {
    await buildPassage(db, desk, { claim, article: courier });
    await expect(confirm()).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      message: 'Passages are marked for this claim in: Courier. Not silent.',
    });
    expect(await db.silence.count()).toBe(0);
  });

  it('refuses observers, articles of another case and removed ones', async () => {
    await expect(confirm([ledger], desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = await buildArticle(db, desk, { caseId: await buildCase(db, desk) });
    await expect(confirm([elsewhere])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.article.updateMany({ where: { id: ledger.articleId }, data: { removedAt: new Date() } });
    await expect(confirm([ledger])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('withdrawSilence', () => {
  it('takes a silence back once', async () => {
    await confirm([ledger]);
    const { id: silenceId } = await db.silence.findFirstOrThrow();
    const withdraw = (actor = desk.tomas) =>
      change(actor, (write) => withdrawSilence(actor, write, { silenceId }));
    await expect(withdraw(desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await withdraw()).toEqual({ withdrawn: true });
    expect(await withdraw()).toEqual({ withdrawn: false });
    expect(await listStates()).toEqual(['unread', 'unread']);
    expect(await db.activity.count({ where: { kind: 'silence.withdrawn' } })).toBe(1);
  });
});
