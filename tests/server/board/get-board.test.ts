import { beforeEach, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { getBoard } from '@/lib/server/board/get-board';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
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

it('shows everybody who can judge with their load, and the open claims that nobody has', async () => {
  const done = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim: done, to: desk.ines });
  await buildVerdict(db, desk, { claim: done, by: desk.ines });
  const late = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim: late, to: desk.ines, dueAt: new Date(0) });
  const decided = await buildClaim(db, desk, { caseId });
  await buildDecision(db, desk, { claim: decided });
  const free = await buildClaim(db, desk, { caseId });
  await buildClaim(db, desk, { caseId, withdrawnAt: new Date() });

  const board = await getBoard(desk.editor, db, { caseId });
  expect(board.people.map(({ user }) => user.name)).toEqual([
    // What is late comes first.
    'Ines Reviewer',
    'Edda Editor',
    'Ruth Owner',
    'Tomas Reviewer',
  ]);
  expect(board.people[0]).toMatchObject({
    role: 'reviewer',
    waiting: 1,
    submitted: 1,
    hidden: 0,
    overdue: 1,
    minutes: 0,
  });
  expect(board.unassigned).toMatchObject([{ claimId: free.id, claimNumber: 4, status: 'proposed' }]);
  expect(board.assignments).toHaveLength(2);
});

it('keeps an observer on it who still holds a claim', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim, to: desk.observer });
  const { people } = await getBoard(desk.editor, db, { caseId });
  expect(people.find(({ user }) => user.name === 'Olga Observer')).toMatchObject({ waiting: 1 });
});

it('shows a claim as free whose only holder left the workspace', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim, to: desk.ines });
  await db.membership.updateMany({
    where: { userId: desk.ines.userId },
    data: { removedAt: new Date() },
  });
  const { unassigned } = await getBoard(desk.editor, db, { caseId });
  expect(unassigned).toMatchObject([{ claimId: claim.id }]);
});

it('does not find cases of another workspace', async () => {
  const other = await buildWorkspace(db);
  await expect(getBoard(other.owner, db, { caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
