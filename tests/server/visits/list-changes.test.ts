import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import type { ActivityKind } from '@/lib/domain/activity';
import type { Actor } from '@/lib/server/core/actor';
import { countUnread } from '@/lib/server/notifications/count-unread';
import { listChanges } from '@/lib/server/visits/list-changes';
import { noteVisit } from '@/lib/server/visits/note-visit';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
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
});

const act = (actor: Actor, kind: ActivityKind, data = {}) =>
  change(actor, async ({ record }) => record({ kind, caseId, claimId: claim.id, data }));
const visit = async (actor: Actor) => {
  const { until } = await listChanges(actor, db, { claimId: claim.id });
  return noteVisit(actor, db, { claimId: claim.id, until });
};
const changes = async (actor: Actor) => {
  const { since, rows } = await listChanges(actor, db, { claimId: claim.id });
  return { since, kinds: rows.map(({ kind }) => kind) };
};
/** As if the visit had ended an hour earlier. */
const goAway = () => db.visit.updateMany({ data: { seenAt: new Date('2026-11-20T14:10:00Z') } });

describe('what changed since a visit', () => {
  it('is nothing on the first visit', async () => {
    await act(desk.tomas, 'claim.changed');
    expect(await changes(desk.ines)).toEqual({ since: null, kinds: [] });
    await visit(desk.ines);
    expect(await changes(desk.ines)).toEqual({ since: null, kinds: [] });
  });

  it('is what others did after it ended, newest first, and stays so until this visit ends', async () => {
    await act(desk.tomas, 'claim.changed');
    await visit(desk.ines);
    await goAway();
    await act(desk.tomas, 'passage.marked');
    await act(desk.tomas, 'evidence.added');
    await act(desk.ines, 'claim.changed');
    const news = { since: '2026-11-20T14:10:00.000Z', kinds: ['evidence.added', 'passage.marked'] };
    expect(await changes(desk.ines)).toEqual(news);
    await visit(desk.ines);
    expect(await changes(desk.ines)).toEqual(news);
    await visit(desk.ines);
    expect(await changes(desk.ines)).toEqual(news);
    await goAway();
    expect((await changes(desk.ines)).kinds).toEqual([]);
  });

  it('tells nothing of judgements that are hidden', async () => {
    await visit(desk.ines);
    await visit(desk.editor);
    await goAway();
    await act(desk.tomas, 'verdict.submitted');
    expect((await changes(desk.ines)).kinds).toEqual([]);
    expect((await changes(desk.editor)).kinds).toEqual(['verdict.submitted']);
  });

  it('goes by the place visited', async () => {
    const other = await buildClaim(db, desk, { caseId });
    const { until } = await listChanges(desk.ines, db, { caseId });
    await noteVisit(desk.ines, db, { caseId, until });
    await goAway();
    await act(desk.tomas, 'claim.changed');
    expect((await listChanges(desk.ines, db, { caseId })).rows).toHaveLength(1);
    expect((await listChanges(desk.ines, db, { claimId: other.id })).since).toBeNull();
  });
});

describe('a visit', () => {
  it('makes no activity, and marks what it is about as read', async () => {
    const about = { userId: desk.ines.userId, label: 'C1' };
    await act(desk.editor, 'assignment.made', about);
    const before = await db.activity.count();
    const { until } = await listChanges(desk.ines, db, { caseId });
    await noteVisit(desk.ines, db, { caseId, until });
    expect(await countUnread(desk.ines, db)).toEqual({ unread: 1 });
    await visit(desk.ines);
    expect(await countUnread(desk.ines, db)).toEqual({ unread: 0 });
    expect(await db.activity.count()).toBe(before);
  });

  it('refuses a place that was not given, and what is in no workspace of theirs', async () => {
    const { until } = await listChanges(desk.ines, db, { claimId: claim.id });
    const other = await buildWorkspace(db);
    await expect(noteVisit(desk.ines, db, { claimId: claim.id, until: 'forged' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(listChanges(other.ines, db, { claimId: claim.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(until).not.toBe('');
  });

  it('may be noted from two tabs at once', async () => {
    const { until } = await listChanges(desk.ines, db, { claimId: claim.id });
    await Promise.all(
      Array.from({ length: 5 }, () => noteVisit(desk.ines, db, { claimId: claim.id, until })),
    );
    expect(await db.visit.count()).toBe(1);
  });
});
