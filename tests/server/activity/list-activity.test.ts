import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { listActivity } from '@/lib/server/activity/list-activity';
import { listNews, markSeen } from '@/lib/server/activity/news';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  for (const kind of ['case.created', 'passage.marked', 'verdict.submitted'] as const) {
    await change(desk.tomas, async ({ record }) =>
      record({ kind, caseId, claimId: kind === 'case.created' ? undefined : claim.id }),
    );
  }
});

const kinds = async (
  actor: BuiltWorkspace['ines'],
  query: Partial<Parameters<typeof listActivity>[2]> = {},
) => (await listActivity(actor, db, { limit: 50, ...query })).rows.map(({ kind }) => kind);

describe('listActivity', () => {
  it('lists the newest first, of the whole workspace, a case or a claim', async () => {
    expect(await kinds(desk.editor)).toEqual(['verdict.submitted', 'passage.marked', 'case.created']);
    expect(await kinds(desk.editor, { claimId: claim.id })).toEqual(['verdict.submitted', 'passage.marked']);
    expect(await kinds(desk.editor, { caseId: await buildCase(db, desk) })).toEqual([]);
  });

  it('leaves out judgements that are hidden from the viewer, until the desk decides', async () => {
    expect(await kinds(desk.ines)).toEqual(['passage.marked', 'case.created']);
    expect(await kinds(desk.observer, { claimId: claim.id })).toEqual(['passage.marked']);
    expect(await kinds(desk.tomas)).toContain('verdict.submitted');
    await buildDecision(db, desk, { claim });
    expect(await kinds(desk.ines)).toContain('verdict.submitted');
  });

  it('goes on from page to page, the pages of a blind viewer being as full as any', async () => {
    const first = await listActivity(desk.ines, db, { limit: 1 });
    expect(first.rows.map(({ kind }) => kind)).toEqual(['passage.marked']);
    expect(await kinds(desk.ines, { limit: 1, cursor: first.next ?? '' })).toEqual(['case.created']);
    await expect(listActivity(desk.ines, db, { limit: 1, cursor: 'forged' })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });
});

describe('listNews', () => {
  it('tells what others did since one said “seen”, and nothing of one’s own', async () => {
    expect((await listNews(desk.tomas, db)).rows).toEqual([]);
    const { rows, until } = await listNews(desk.ines, db);
    expect(rows.map(({ kind }) => kind)).toEqual(['passage.marked', 'case.created']);
    expect(await markSeen(desk.ines, db, { until })).toEqual({ seen: true });
    expect((await listNews(desk.ines, db)).rows).toEqual([]);
    await expect(markSeen(desk.ines, db, { until: 'forged' })).rejects.toMatchObject({ code: 'INVALID' });
  });
});
