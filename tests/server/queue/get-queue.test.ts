import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { getQueue } from '@/lib/server/queue/get-queue';
import { buildArticle, buildRevision } from '@/tests/support/build-article';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildEvidence } from '@/tests/support/build-evidence';
import { buildVerdict } from '@/tests/support/build-verdict';
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

it('is empty for somebody who has nothing to do', async () => {
  expect(await getQueue(desk.ines, db)).toEqual({
    verdicts: [],
    questions: [],
    reading: [],
    decisions: [],
    stale: [],
    attention: [],
    training: [],
  });
});

it('lists the verdicts that wait, by due date, and leaves out what is done or not needed any more', async () => {
  const later = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim: later, to: desk.ines });
  const late = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim: late, to: desk.ines, dueAt: new Date(0) });
  const done = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim: done, to: desk.ines });
  await buildVerdict(db, desk, { claim: done, by: desk.ines });
  const decided = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim: decided, to: desk.ines });
  await buildDecision(db, desk, { claim: decided });
  const elsewhere = await buildClaim(db, desk, {
    caseId: await buildCase(db, desk, { archivedAt: new Date() }),
  });
  await buildAssignment(db, desk, { claim: elsewhere, to: desk.ines });

  const { verdicts } = await getQueue(desk.ines, db);
  expect(verdicts).toMatchObject([
    { claimNumber: 2, overdue: true, state: 'waiting', caseTitle: 'Border incursion, March 2025' },
    { claimNumber: 1, overdue: false, state: 'waiting' },
  ]);
});

describe('what is to be read', () => {
  it('is what one has not read to the end in the cases one judges', async () => {
    const claim = await buildClaim(db, desk, { caseId });
    await buildAssignment(db, desk, { claim, to: desk.ines });
    const read = await buildArticle(db, desk, { caseId, label: 'Read' });
    const begun = await buildArticle(db, desk, { caseId, label: 'Begun' });
    await buildArticle(db, desk, { caseId, label: 'Unread', text: 'word '.repeat(440).trim() });
    const outdated = await buildArticle(db, desk, { caseId, label: 'Has a new revision' });
    await buildArticle(db, desk, { caseId: await buildCase(db, desk), label: 'Of another case' });
    const { workspaceId } = desk;
    const { userId } = desk.ines;
    for (const { articleId, revisionId } of [read, outdated]) {
      await db.readProgress.create({ data: { workspaceId, userId, articleId, revisionId, status: 'read' } });
    }
    await db.readProgress.create({
      data: { workspaceId, userId, ...pick(begun), status: 'begun', position: 12 },
    });
    await buildRevision(db, desk, { articleId: outdated.articleId, text: 'Corrected.' });

    const { reading } = await getQueue(desk.ines, db);
    expect(reading).toMatchObject([
      { label: 'Begun', status: 'begun', position: 12 },
      { label: 'Unread', status: 'unread', position: 0, words: 440, minutes: 2 },
      { label: 'Has a new revision', status: 'unread', position: 0 },
    ]);
  });

  const pick = ({ articleId, revisionId }: { articleId: string; revisionId: string }) => ({
    articleId,
    revisionId,
  });
});

it('lists one’s own questions without an answer', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  const waiting = await buildEvidence(db, desk, { caseId, claims: [claim], question: 'Who said it?' });
  const answered = await buildEvidence(db, desk, { caseId, question: 'When?' });
  const ownerId = desk.ines.userId;
  await db.evidence.updateMany({
    where: { id: waiting.id },
    data: { ownerId, dueAt: new Date(0), answerText: '' },
  });
  await db.evidence.updateMany({ where: { id: answered.id }, data: { ownerId, answerText: 'Monday.' } });
  const { questions } = await getQueue(desk.ines, db);
  expect(questions).toMatchObject([{ question: 'Who said it?', claimId: claim.id, overdue: true }]);
  expect((await getQueue(desk.tomas, db)).questions).toEqual([]);
});

describe('decisions that wait', () => {
  it('are claims that all who hold them have judged, for those who may decide', async () => {
    const ready = await buildClaim(db, desk, { caseId });
    for (const person of [desk.ines, desk.tomas]) {
      await buildAssignment(db, desk, { claim: ready, to: person });
    }
    await buildVerdict(db, desk, { claim: ready, by: desk.ines, rating: 'supported' });
    expect((await getQueue(desk.editor, db)).decisions).toEqual([]);
    await buildVerdict(db, desk, { claim: ready, by: desk.tomas, rating: 'refuted' });
    const decided = await buildClaim(db, desk, { caseId });
    await buildVerdict(db, desk, { claim: decided, by: desk.ines });
    await buildDecision(db, desk, { claim: decided });

    const { decisions } = await getQueue(desk.editor, db);
    expect(decisions).toMatchObject([{ claimId: ready.id, claimNumber: 1, verdicts: 2, disputed: true }]);
    expect((await getQueue(desk.ines, db)).decisions).toEqual([]);
  });

  it('say what the verdicts are, the most frequent first, and begin with the most contested claim', async () => {
    const agreed = await buildClaim(db, desk, { caseId });
    const contested = await buildClaim(db, desk, { caseId });
    for (const by of [desk.ines, desk.tomas])
      await buildVerdict(db, desk, { claim: agreed, by, rating: 'refuted' });
    await buildVerdict(db, desk, { claim: contested, by: desk.ines, rating: 'conflicting' });
    await buildVerdict(db, desk, { claim: contested, by: desk.tomas, rating: 'refuted' });
    await buildVerdict(db, desk, { claim: contested, by: desk.owner, rating: 'refuted' });

    const { decisions } = await getQueue(desk.editor, db);
    expect(decisions.map(({ claimId, ratings }) => ({ claimId, ratings }))).toMatchObject([
      {
        claimId: contested.id,
        ratings: [
          { rating: 'refuted', verdicts: 2 },
          { rating: 'conflicting', verdicts: 1 },
        ],
      },
      { claimId: agreed.id, ratings: [{ rating: 'refuted', verdicts: 2 }] },
    ]);
  });

  it('are never those that an assigned editor has yet to judge', async () => {
    const claim = await buildClaim(db, desk, { caseId });
    await buildAssignment(db, desk, { claim, to: desk.editor });
    await buildVerdict(db, desk, { claim, by: desk.ines });
    expect((await getQueue(desk.editor, db)).decisions).toEqual([]);
  });
});

it('tells editors what needs attention in each open case, and reviewers nothing of it', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  const { attention } = await getQueue(desk.editor, db);
  expect(attention).toContainEqual(
    expect.objectContaining({ kind: 'unassigned', caseId, claimIds: [claim.id] }),
  );
  expect((await getQueue(desk.ines, db)).attention).toEqual([]);
});
