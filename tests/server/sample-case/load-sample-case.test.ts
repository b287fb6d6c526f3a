import { expect, it } from 'vitest';
import { readMatrix } from '@/lib/server/compare/read-matrix';
import { loadSampleCase, prepareSample } from '@/lib/server/sample-case/load-sample-case';
import { buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

it('fills every screen, with an own voice, reported denials, silence, a dissent and a finding', async () => {
  const db = await createTestDatabase();
  const desk = await buildWorkspace(db);
  const prepared = prepareSample();
  const { caseId } = await change(desk.owner, (write) => loadSampleCase(desk.owner, write, prepared));
  const { columns, rows } = await readMatrix(desk.owner, db, { caseId });
  expect(columns.map(({ role }) => role)).toEqual(['reference', ...Array(5).fill('under_check')]);
  expect(rows).toHaveLength(6);
  expect(rows[0]).toMatchObject({ decision: { rating: 'refuted', dissents: 1 }, articlesDiffer: true });
  expect(rows[1]?.differences.join(' ')).toContain('since August 2023');
  expect(rows.flatMap(({ cells }) => cells.map(({ state }) => state))).toEqual(
    expect.arrayContaining(['stated', 'silent', 'read']),
  );
  expect(await db.finding.count()).toBe(1);
  expect(await db.assignment.count()).toBeGreaterThan(3);
  expect(await db.evidence.count({ where: { answerText: '' } })).toBe(2);
});

it('can be loaded twice, and nobody of it can sign in', async () => {
  const db = await createTestDatabase();
  const desk = await buildWorkspace(db);
  const prepared = prepareSample();
  await change(desk.owner, (write) => loadSampleCase(desk.owner, write, prepared));
  await change(desk.owner, (write) => loadSampleCase(desk.owner, write, prepared));
  expect(await db.case.count()).toBe(2);
  expect(await db.user.count({ where: { email: { endsWith: '@sample.invalid' }, passwordHash: null } })).toBe(
    3,
  );
});

it('is refused to everybody but an owner', async () => {
  const db = await createTestDatabase();
  const desk = await buildWorkspace(db);
  const prepared = prepareSample();
  await expect(
    change(desk.editor, (write) => loadSampleCase(desk.editor, write, prepared)),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
