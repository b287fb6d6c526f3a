import { beforeEach, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { planForCase } from '@/lib/server/assignments/plan-for-case';
import { buildArticle } from '@/tests/support/build-article';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
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

const plan = (given: Partial<Parameters<typeof planForCase>[2]> = {}, actor = desk.editor) =>
  planForCase(actor, db, {
    caseId,
    reviewersPerClaim: 1,
    userIds: [desk.ines.userId, desk.tomas.userId],
    of: { outletIds: [], tags: [] },
    only: [],
    overlap: null,
    ...given,
  });

it('spreads the open claims by the minutes of the articles that state them, and writes nothing', async () => {
  const long = await buildClaim(db, desk, { caseId });
  const article = await buildArticle(db, desk, { caseId, text: 'word '.repeat(2200).trim() });
  await buildPassage(db, desk, { claim: long, article, quote: 'word' });
  const unmarked = await buildClaim(db, desk, { caseId });
  const { rows, load, short } = await plan();
  expect(rows).toMatchObject([
    { claimId: long.id, claimNumber: 1, userId: desk.ines.userId, minutes: 10 },
    { claimId: unmarked.id, claimNumber: 2, userId: desk.tomas.userId, minutes: 0 },
  ]);
  expect(load).toEqual([
    { userId: desk.ines.userId, before: 0, after: 10, claims: 1 },
    { userId: desk.tomas.userId, before: 0, after: 0, claims: 1 },
  ]);
  expect(short).toEqual([]);
  expect(await db.assignment.count()).toBe(0);
  expect(await db.activity.count()).toBe(0);
});

it('keeps who holds a claim and says which claims stay short', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim, to: desk.ines });
  const { rows, short } = await plan({ reviewersPerClaim: 3 });
  expect(rows).toMatchObject([{ userId: desk.tomas.userId }]);
  expect(short).toMatchObject([
    {
      claimNumber: 1,
      stage: 'independent',
      reason: '1 place for reviewers stays free. Of those you chose, 2 have another place of it.',
    },
  ]);
});

it('says why it leaves an uncheckable claim alone, and is silent about those that are not open', async () => {
  const decided = await buildClaim(db, desk, { caseId });
  await buildDecision(db, desk, { claim: decided });
  const opinion = await buildClaim(db, desk, { caseId });
  await db.claim.updateMany({
    where: { id: opinion.id },
    data: { checkable: false, checkableReason: 'an opinion' },
  });
  const withdrawn = await buildClaim(db, desk, { caseId, withdrawnAt: new Date() });
  const all = await plan();
  expect(all.rows).toEqual([]);
  expect(all.short.map(({ claimNumber, reason }) => [claimNumber, reason])).toEqual([
    [2, 'It is marked as not checkable (an opinion).'],
  ]);
  const chosen = await plan({ claimIds: [decided.id, withdrawn.id] });
  expect(chosen.short).toMatchObject([
    { claimNumber: 1, reason: 'The desk has decided it.' },
    { claimNumber: 3, reason: 'It is withdrawn.' },
  ]);
});

it('plans chosen claims only, and does not find those of another case', async () => {
  const first = await buildClaim(db, desk, { caseId });
  await buildClaim(db, desk, { caseId });
  expect((await plan({ claimIds: [first.id] })).rows).toHaveLength(1);
  const elsewhere = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
  await expect(plan({ claimIds: [elsewhere.id] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('refuses reviewers, and people who cannot judge', async () => {
  await expect(plan({}, desk.ines)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(plan({ userIds: [desk.observer.userId] })).rejects.toMatchObject({
    data: { field: 'userIds' },
  });
});
