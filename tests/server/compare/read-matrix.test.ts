import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { getCell } from '@/lib/server/compare/get-cell';
import { readMatrix } from '@/lib/server/compare/read-matrix';
import { type BuiltArticle, buildArticle, buildRevision } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildCellJudgement } from '@/tests/support/build-cell-judgement';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildPassage } from '@/tests/support/build-passage';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let ledger: BuiltArticle;
let post: BuiltArticle;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  ledger = await buildArticle(db, desk, {
    caseId,
    label: 'Ledger',
    text: 'Both say they are surrounded. The army denied it.',
  });
  post = await buildArticle(db, desk, { caseId, label: 'Post', text: 'They are surrounded. 🚒' });
});

const silence = (claimId: string, article: BuiltArticle, wordingVersion = 1) =>
  db.silence.create({
    data: {
      workspaceId: desk.workspaceId,
      id: crypto.randomUUID(),
      claimId,
      articleId: article.articleId,
      revisionId: article.revisionId,
      wordingVersion,
      words: 'encircl',
      confirmedById: desk.ines.userId,
    },
  });
const states = async (actor = desk.observer) =>
  (await readMatrix(actor, db, { caseId })).rows.map(({ cells }) => cells.map(({ state }) => state));

describe('readMatrix', () => {
  it('shows every voice in a cell, a reported denial as its speaker’s', async () => {
    const claim = await buildClaim(db, desk, { caseId });
    await buildPassage(db, desk, {
      claim,
      article: ledger,
      quote: 'surrounded',
      voice: 'named',
      speaker: 'Both',
    });
    await buildPassage(db, desk, {
      claim,
      article: ledger,
      quote: 'The army denied it',
      voice: 'body',
      speaker: 'The army',
      polarity: 'denies',
    });
    await buildPassage(db, desk, { claim, article: post, quote: 'They are surrounded', voice: 'article' });
    const { columns, rows } = await readMatrix(desk.observer, db, { caseId });
    expect(columns.map(({ label }) => label)).toEqual(['Ledger', 'Post']);
    expect(rows[0]?.cells[0]?.voices).toMatchObject([
      { speaker: 'Both', polarity: 'affirms', quote: 'surrounded' },
      { speaker: 'The army', polarity: 'denies', quote: 'The army denied it' },
    ]);
    expect(rows[0]?.differences).toEqual([
      'In its own voice: Post. Only as what others say: Ledger.',
      'A denial is reported by Ledger; not by Post.',
    ]);
    expect(rows[0]?.cells.map(({ differs }) => differs)).toEqual([true, true]);
  });

  it('counts the voices that it does not send', async () => {
    const claim = await buildClaim(db, desk, { caseId });
    for (const quote of ['Both', 'say', 'they', 'are', 'surrounded'])
      await buildPassage(db, desk, { claim, article: ledger, quote });
    const { rows } = await readMatrix(desk.observer, db, { caseId });
    expect(rows[0]?.cells[0]).toMatchObject({
      more: 2,
      voices: [{ quote: 'Both' }, { quote: 'say' }, { quote: 'they' }],
    });
  });

  it('puts references first and leaves them out of what differs', async () => {
    const reference = await buildArticle(db, desk, {
      caseId,
      label: 'Statement',
      role: 'reference',
      text: 'It is untrue.',
    });
    const claim = await buildClaim(db, desk, { caseId });
    await buildPassage(db, desk, {
      claim,
      article: reference,
      quote: 'untrue',
      voice: 'article',
      polarity: 'denies',
    });
    await buildPassage(db, desk, { claim, article: post, quote: 'surrounded', voice: 'article' });
    const { columns, rows } = await readMatrix(desk.observer, db, { caseId });
    expect(columns[0]).toMatchObject({ label: 'Statement', role: 'reference' });
    expect(rows[0]).toMatchObject({ articlesDiffer: false });
  });

  it('tells silent, read and not yet read apart', async () => {
    const claim = await buildClaim(db, desk, { caseId });
    expect(await states()).toEqual([['unread', 'unread']]);
    await db.readProgress.create({
      data: {
        workspaceId: desk.workspaceId,
        articleId: post.articleId,
        userId: desk.ines.userId,
        revisionId: post.revisionId,
        status: 'read',
      },
    });
    await silence(claim.id, ledger);
    expect(await states()).toEqual([['silent', 'read']]);
  });

  it('sets silence back when the claim is reworded or the article gets a new revision', async () => {
    const claim = await buildClaim(db, desk, { caseId });
    await silence(claim.id, ledger);
    await silence(claim.id, post);
    await db.claim.update({
      where: { workspaceId_id: { workspaceId: desk.workspaceId, id: claim.id } },
      data: { wordingVersion: 2 },
    });
    expect(await states()).toEqual([['unread', 'unread']]);
    await silence(claim.id, ledger, 2);
    await buildRevision(db, desk, { articleId: ledger.articleId, text: 'Another text.' });
    expect(await states()).toEqual([['unread', 'unread']]);
  });

  it('shows a blind reviewer no trace of another’s verdict or cell judgement', async () => {
    const claim = await buildClaim(db, desk, { caseId });
    await buildPassage(db, desk, { claim, article: ledger, quote: 'surrounded' });
    const before = await readMatrix(desk.ines, db, { caseId });
    await buildVerdict(db, desk, { claim, by: desk.tomas, rating: 'refuted' });
    await buildCellJudgement(db, desk, {
      claim,
      articleId: ledger.articleId,
      by: desk.tomas,
      accurate: false,
    });
    expect(await readMatrix(desk.ines, db, { caseId })).toEqual({
      ...before,
      rows: before.rows.map((row) => ({ ...row })),
    });
    expect((await readMatrix(desk.tomas, db, { caseId })).rows[0]).toMatchObject({
      ownRating: 'refuted',
      verdicts: 1,
    });
    expect((await readMatrix(desk.editor, db, { caseId })).rows[0]?.cells[0]).toMatchObject({
      accurate: 'no',
    });
    await buildDecision(db, desk, { claim, rating: 'refuted' });
    expect((await readMatrix(desk.ines, db, { caseId })).rows[0]).toMatchObject({
      decision: { rating: 'refuted' },
      verdicts: 1,
    });
  });

  it('reads only the claims that are asked for, and none of another case or workspace', async () => {
    const claim = await buildClaim(db, desk, { caseId });
    await buildClaim(db, desk, { caseId });
    const elsewhere = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
    const { rows } = await readMatrix(desk.observer, db, { caseId, claimIds: [claim.id, elsewhere.id] });
    expect(rows.map(({ claimId }) => claimId)).toEqual([claim.id]);
    const stranger = (await buildWorkspace(db)).owner;
    await expect(readMatrix(stranger, db, { caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('getCell', () => {
  it('gives the quotes in their sentences and who has read the article', async () => {
    const claim = await buildClaim(db, desk, { caseId });
    await buildPassage(db, desk, { claim, article: ledger, quote: 'surrounded' });
    await db.readProgress.create({
      data: {
        workspaceId: desk.workspaceId,
        articleId: ledger.articleId,
        userId: desk.ines.userId,
        revisionId: ledger.revisionId,
        status: 'read',
      },
    });
    expect(
      await getCell(desk.observer, db, { claimId: claim.id, articleId: ledger.articleId }),
    ).toMatchObject({
      state: 'stated',
      passages: [{ quote: 'surrounded', sentence: 'Both say they are surrounded.' }],
      readers: [{ name: 'Ines Reviewer' }],
    });
  });
});
