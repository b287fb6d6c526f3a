import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { listClaims } from '@/lib/server/claims/list-claims';
import type { Actor } from '@/lib/server/core/actor';
import { buildArticle } from '@/tests/support/build-article';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildEvidence } from '@/tests/support/build-evidence';
import { buildPassage } from '@/tests/support/build-passage';
import { buildVerdict } from '@/tests/support/build-verdict';
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

async function see(actor: Actor) {
  const [row] = await listClaims(actor, db, { caseId });
  if (!row) throw new Error('The list is empty.');
  return row;
}

describe('listClaims', () => {
  it('counts passages and articles under check, and leaves references and removed things out', async () => {
    const ledger = await buildArticle(db, desk, { caseId, label: 'Ledger' });
    const speech = await buildArticle(db, desk, { caseId, label: 'Speech', role: 'reference' });
    const gone = await buildArticle(db, desk, { caseId, label: 'Gone' });
    await db.article.updateMany({ where: { id: gone.articleId }, data: { removedAt: new Date() } });
    await buildPassage(db, desk, { claim, article: ledger, quote: 'troops' });
    await buildPassage(db, desk, { claim, article: ledger, quote: 'encircled' });
    await buildPassage(db, desk, { claim, article: ledger, quote: 'The', removedAt: new Date() });
    await buildPassage(db, desk, { claim, article: speech });
    await buildPassage(db, desk, { claim, article: gone });
    expect(await see(desk.ines)).toMatchObject({ passages: 2, articles: 1, status: 'open' });
  });

  it('counts the evidence that stands', async () => {
    await buildEvidence(db, desk, { caseId, claims: [claim] });
    const gone = await buildEvidence(db, desk, { caseId, claims: [claim] });
    await db.evidence.updateMany({ where: { id: gone.id }, data: { withdrawnAt: new Date() } });
    expect(await see(desk.ines)).toMatchObject({ evidence: 1 });
  });

  it('tells a blind reviewer neither count nor dispute nor status of others’ verdicts', async () => {
    await buildVerdict(db, desk, { claim, by: desk.tomas, rating: 'supported' });
    await buildVerdict(db, desk, { claim, by: desk.editor, rating: 'refuted' });
    expect(await see(desk.ines)).toMatchObject({
      verdicts: 0,
      hidden: true,
      disputed: false,
      ownRating: null,
      status: 'proposed',
    });
  });

  it('answers a blind reviewer alike whether others have judged or not', async () => {
    const before = await see(desk.ines);
    await buildVerdict(db, desk, { claim, by: desk.tomas });
    await buildVerdict(db, desk, { claim, by: desk.editor, rating: 'refuted' });
    expect(await see(desk.ines)).toEqual(before);
  });

  it('shows others’ verdicts after one’s own', async () => {
    await buildVerdict(db, desk, { claim, by: desk.tomas, rating: 'supported' });
    await buildVerdict(db, desk, { claim, by: desk.ines, rating: 'refuted' });
    expect(await see(desk.ines)).toMatchObject({
      verdicts: 2,
      hidden: false,
      disputed: true,
      ownRating: 'refuted',
      status: 'in_review',
    });
  });

  it('keeps an assigned editor blind, and shows all to an editor who is not assigned', async () => {
    await buildVerdict(db, desk, { claim, by: desk.tomas, rating: 'supported' });
    expect(await see(desk.editor)).toMatchObject({ verdicts: 1, hidden: false });
    await buildAssignment(db, desk, { claim, to: desk.editor });
    expect(await see(desk.editor)).toMatchObject({ verdicts: 0, hidden: true, status: 'in_review' });
  });

  it('counts a withdrawn verdict for nobody', async () => {
    await buildVerdict(db, desk, { claim, by: desk.tomas, withdrawnAt: new Date() });
    expect(await see(desk.editor)).toMatchObject({ verdicts: 0, status: 'proposed' });
  });

  it('calls two equal verdicts not disputed', async () => {
    await buildVerdict(db, desk, { claim, by: desk.tomas });
    await buildVerdict(db, desk, { claim, by: desk.ines });
    expect(await see(desk.editor)).toMatchObject({ verdicts: 2, disputed: false });
  });

  it('shows decision and dissent to everybody, observers too', async () => {
    await buildVerdict(db, desk, { claim, by: desk.tomas, rating: 'refuted' });
    const { scaleId, tomas } = desk;
    const dissent = { verdictId: claim.id, version: 1, userId: tomas.userId, scaleId, rating: 'refuted' };
    await buildDecision(db, desk, {
      claim,
      rating: 'supported',
      verdicts: [{ ...dissent, reasonText: 'No.', dissents: true }],
    });
    expect(await see(desk.observer)).toMatchObject({
      decision: { rating: 'supported', scaleId: desk.scaleId, dissents: 1 },
      hidden: false,
      verdicts: 1,
      status: 'judged',
    });
  });

  it('calls a decided claim published once a report stands that came after the decision', async () => {
    await buildDecision(db, desk, { claim });
    const { workspaceId } = desk;
    const report = {
      workspaceId,
      caseId,
      number: 1,
      title: 'Report',
      model: {},
      publishedById: desk.editor.userId,
    };
    await db.report.create({
      data: { ...report, id: claim.id, publishedAt: new Date(Date.now() + 1000) },
    });
    expect((await see(desk.ines)).status).toBe('published');
    await db.report.updateMany({ data: { withdrawnAt: new Date() } });
    expect((await see(desk.ines)).status).toBe('judged');
  });

  it('names the assignees with due dates, in the order of their assignments', async () => {
    const dueAt = new Date('2025-03-20T12:00:00.000Z');
    await buildAssignment(db, desk, { claim, to: desk.tomas, dueAt });
    await buildAssignment(db, desk, { claim, to: desk.ines });
    expect((await see(desk.ines)).assignees).toEqual([
      { userId: desk.tomas.userId, dueAt: '2025-03-20T12:00:00.000Z' },
      { userId: desk.ines.userId, dueAt: null },
    ]);
  });

  it('lists withdrawn and merged claims too, by number', async () => {
    await buildClaim(db, desk, { caseId, withdrawnAt: new Date() });
    const third = await buildClaim(db, desk, { caseId });
    await db.claim.updateMany({ where: { id: third.id }, data: { mergedIntoId: claim.id } });
    const rows = await listClaims(desk.ines, db, { caseId });
    expect(rows.map(({ number, status }) => [number, status])).toEqual([
      [1, 'proposed'],
      [2, 'withdrawn'],
      [3, 'merged'],
    ]);
  });

  it('answers with nothing for a case without claims, and does not find one of another workspace', async () => {
    const empty = await buildCase(db, desk, { title: 'Empty' });
    expect(await listClaims(desk.ines, db, { caseId: empty })).toEqual([]);
    const other = await buildWorkspace(db);
    await expect(listClaims(other.owner, db, { caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
