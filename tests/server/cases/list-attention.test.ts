import { expect, it } from 'vitest';
import { listAttention } from '@/lib/server/cases/list-attention';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

it('tells the claims of a kind the oldest first, whichever was touched last', async () => {
  const db = await createTestDatabase();
  const desk = await buildWorkspace(db);
  const caseId = await buildCase(db, desk);
  const first = await buildClaim(db, desk, { caseId });
  const second = await buildClaim(db, desk, { caseId });
  const third = await buildClaim(db, desk, { caseId });
  const list = async () =>
    (await listAttention(desk.editor, db, { caseId })).find(({ kind }) => kind === 'unassigned')?.claimIds;
  const inOrder = [first.id, second.id, third.id];
  expect(await list()).toEqual(inOrder);
  // A row that is written again may lie behind the others.
  for (const id of [first.id, second.id]) {
    await db.claim.updateMany({ where: { id }, data: { version: { increment: 1 } } });
    expect(await list()).toEqual(inOrder);
  }
});
