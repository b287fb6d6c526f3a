import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { getClaim } from '@/lib/server/claims/get-claim';
import { mergeClaims } from '@/lib/server/claims/merge-claims';
import { undoMove } from '@/lib/server/claims/undo-move';
import type { Actor } from '@/lib/server/core/actor';
import { type BuiltArticle, buildArticle } from '@/tests/support/build-article';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildEvidence } from '@/tests/support/build-evidence';
import { buildPassage } from '@/tests/support/build-passage';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let from: Claim;
let into: Claim;
let article: BuiltArticle;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  from = await buildClaim(db, desk, { caseId, statement: 'They are surrounded.' });
  into = await buildClaim(db, desk, { caseId, statement: 'They are encircled.' });
  article = await buildArticle(db, desk, { caseId });
});

const merge = (actor: Actor = desk.editor, version = 1) =>
  change(actor, (write) => mergeClaims(actor, write, { claimId: from.id, version, intoClaimId: into.id }));
const undo = (moveId: string, actor: Actor = desk.editor) =>
  change(actor, (write) => undoMove(actor, write, { moveId }));

async function judgeCell(claim: Claim, by: Actor) {
  return db.cellJudgement.create({
    data: {
      workspaceId: desk.workspaceId,
      id: newId(),
      claimId: claim.id,
      articleId: article.articleId,
      userId: by.userId,
      accurate: true,
      stage: claim.stage,
    },
  });
}

/** Where everything is: claim numbers by kind of thing. */
async function listPlaces() {
  const numbers = new Map([
    [from.id, 1],
    [into.id, 2],
  ]);
  const number = ({ claimId }: { claimId: string }) => numbers.get(claimId);
  const order = { orderBy: { id: 'asc' } } as const;
  return {
    passages: (await db.passage.findMany(order)).map(number),
    links: (await db.evidenceLink.findMany(order)).map(number),
    cells: (await db.cellJudgement.findMany(order)).map(number),
    silences: (await db.silence.findMany({ ...order, where: { withdrawnAt: null } })).map(number),
    assignments: (await db.assignment.findMany({ ...order, where: { releasedAt: null } })).map(number),
  };
}

async function fill() {
  await buildPassage(db, desk, { claim: from, article, quote: 'troops' });
  await buildPassage(db, desk, { claim: from, article, quote: 'The', removedAt: new Date() });
  await buildPassage(db, desk, { claim: into, article: await buildArticle(db, desk, { caseId }) });
  await buildEvidence(db, desk, { caseId, claims: [from] });
  await buildEvidence(db, desk, { caseId, claims: [from, into] });
  await judgeCell(from, desk.ines);
  await judgeCell(from, desk.tomas);
  await judgeCell(into, desk.tomas);
  await buildAssignment(db, desk, { claim: from, to: desk.ines });
  await buildAssignment(db, desk, { claim: from, to: desk.tomas });
  await buildAssignment(db, desk, { claim: into, to: desk.tomas });
  await db.silence.create({
    data: {
      workspaceId: desk.workspaceId,
      id: newId(),
      claimId: into.id,
      articleId: article.articleId,
      revisionId: article.revisionId,
      wordingVersion: 1,
      words: 'encircl',
      confirmedById: desk.ines.userId,
    },
  });
}

const before = {
  passages: [1, 1, 2],
  links: [1, 1, 2],
  cells: [1, 1, 2],
  silences: [2],
  assignments: [1, 1, 2],
};

describe('mergeClaims', () => {
  it('takes the work over, leaves what is there already, and keeps a trace on both claims', async () => {
    await fill();
    expect(await listPlaces()).toEqual(before);
    const { claim } = await merge();
    expect(claim).toMatchObject({ id: into.id, passages: 2, evidence: 2 });
    expect(await listPlaces()).toEqual({
      passages: [2, 2, 2],
      links: [2, 1, 2],
      cells: [2, 1, 2],
      silences: [],
      assignments: [1, 1, 2, 2],
    });
    expect(await getClaim(desk.editor, db, { claimId: from.id })).toMatchObject({
      status: 'merged',
      mergedIntoId: into.id,
    });
    const happened = await db.activity.findMany({ where: { kind: 'claim.merged' } });
    expect(happened.map(({ claimId }) => claimId).sort()).toEqual([from.id, into.id].sort());
  });

  it('is undone to where everything was', async () => {
    await fill();
    const { moveId } = await merge();
    expect(await undo(moveId)).toEqual({ claimId: from.id });
    expect(await listPlaces()).toEqual(before);
    expect(await getClaim(desk.editor, db, { claimId: from.id })).toMatchObject({ mergedIntoId: null });
  });

  it('gives back only what is still there: not what was moved on, not a silence that has been broken', async () => {
    await fill();
    const { moveId } = await merge();
    const third = await buildClaim(db, desk, { caseId });
    await db.passage.updateMany({ where: { quote: 'troops' }, data: { claimId: third.id } });
    await buildPassage(db, desk, { claim: into, article, quote: 'encircled' });
    await undo(moveId);
    const places = await listPlaces();
    expect(places.passages).toEqual([undefined, 1, 2, 2]);
    expect(places.silences).toEqual([]);
  });

  it('leaves verdicts with the claim they judged', async () => {
    const verdict = await buildVerdict(db, desk, { claim: from, by: desk.ines });
    await merge();
    expect(await db.verdict.findFirst({ where: { id: verdict.id } })).toMatchObject({ claimId: from.id });
  });

  it('is for editors', async () => {
    await expect(merge(desk.ines)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { moveId } = await merge();
    await expect(undo(moveId, desk.ines)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses a claim and itself, another case, and another workspace', async () => {
    into = from;
    await expect(merge()).rejects.toMatchObject({ data: { rule: 'same_claim' } });
    into = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
    await expect(merge()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const other = await buildWorkspace(db);
    await expect(merge(other.owner)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a stale version, a merged claim and undoing twice', async () => {
    await expect(merge(desk.editor, 2)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    const { moveId } = await merge();
    await expect(merge(desk.editor, 2)).rejects.toMatchObject({ data: { rule: 'claim_merged' } });
    await undo(moveId);
    await expect(undo(moveId)).rejects.toMatchObject({ data: { rule: 'already_undone' } });
  });

  it('refuses decided claims, and undoing after the decision', async () => {
    const decision = await buildDecision(db, desk, { claim: into });
    await expect(merge()).rejects.toMatchObject({ data: { rule: 'claim_decided' } });
    await db.decision.updateMany({ where: { id: decision.id }, data: { withdrawnAt: new Date() } });
    const { moveId } = await merge();
    await db.decision.updateMany({ where: { id: decision.id }, data: { withdrawnAt: null } });
    await expect(undo(moveId)).rejects.toMatchObject({ data: { rule: 'claim_decided' } });
  });

  it('refuses claims of different stages, which would show judgements to those who may not see them', async () => {
    await db.claim.updateMany({ where: { id: into.id }, data: { stage: 'open' } });
    await expect(merge()).rejects.toMatchObject({ data: { rule: 'stages_differ' } });
  });

  it('refuses an editor who still has to judge one of the two, in the same words whether others have judged', async () => {
    await buildAssignment(db, desk, { claim: from, to: desk.editor });
    const refused = await merge().catch((error: unknown) => error);
    await buildVerdict(db, desk, { claim: from, by: desk.ines });
    expect(await merge().catch((error: unknown) => error)).toEqual(refused);
    expect(refused).toMatchObject({ data: { rule: 'own_verdict_missing' } });
  });

  it('refuses while a reviewer has judged one of the two and still has to judge the other', async () => {
    await buildAssignment(db, desk, { claim: from, to: desk.ines });
    await buildVerdict(db, desk, { claim: into, by: desk.ines });
    await expect(merge()).rejects.toMatchObject({
      message: expect.stringContaining('Ines Reviewer'),
      data: { rule: 'half_judged' },
    });
  });
});
