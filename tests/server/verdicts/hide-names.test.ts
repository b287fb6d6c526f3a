import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claim, Db, Prisma } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import { listVerdictsForClaim } from '@/lib/server/verdicts/list-verdicts-for-claim';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let claim: Claim;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  claim = await buildClaim(db, desk, {
    caseId: await buildCase(db, desk),
    protocol: presetProtocols.double_blind as unknown as Prisma.InputJsonObject,
    stage: 'decision',
  });
  await buildVerdict(db, desk, { claim, by: desk.ines, rating: 'refuted', reasonText: 'No ring is shown.' });
  await buildVerdict(db, desk, { claim, by: desk.tomas, reasonText: 'The map shows a ring.' });
});

const list = () => listVerdictsForClaim(desk.editor, db, { claimId: claim.id });

describe('verdicts whose names a protocol hides', () => {
  it('come lettered, without a trace of who gave them or when', async () => {
    const answer = await list();
    expect(answer.namesHidden).toBe(true);
    expect(answer.others.map(({ user }) => user.name)).toEqual(['Reviewer A', 'Reviewer B']);
    expect(answer.others.map(({ reasonText }) => reasonText).toSorted()).toEqual([
      'No ring is shown.',
      'The map shows a ring.',
    ]);
    const sent = JSON.stringify(answer);
    const rows = await db.verdict.findMany();
    for (const { id, userId, submittedAt } of rows) {
      for (const trace of [id, userId, submittedAt.toISOString()]) expect(sent).not.toContain(trace);
    }
    for (const { name } of [desk.ines, desk.tomas]) expect(sent).not.toContain(name);
  });

  it('stand in the same order each time', async () => {
    expect((await list()).others).toEqual((await list()).others);
  });

  it('get their names back with the decision', async () => {
    await buildDecision(db, desk, { claim });
    const { others, namesHidden } = await list();
    expect(namesHidden).toBe(false);
    expect(others.map(({ user }) => user.name).toSorted()).toEqual(['Ines Reviewer', 'Tomas Reviewer']);
  });
});
