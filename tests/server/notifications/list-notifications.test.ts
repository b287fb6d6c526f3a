import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { chooseNotifications, getChoices } from '@/lib/server/notifications/choose-notifications';
import { countUnread } from '@/lib/server/notifications/count-unread';
import { listNotifications } from '@/lib/server/notifications/list-notifications';
import { markRead, markUnread } from '@/lib/server/notifications/mark-read';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildVerdict } from '@/tests/support/build-verdict';
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

const assign = (to: Actor, by = desk.editor) =>
  change(by, async ({ record }) =>
    record({
      kind: 'assignment.made',
      caseId,
      claimId: claim.id,
      subjectId: newId(),
      data: { userId: to.userId, label: 'C1' },
    }),
  );
const decide = () =>
  change(desk.editor, async ({ record }) =>
    record({ kind: 'decision.made', caseId, claimId: claim.id, data: { label: 'C1' } }),
  );
const told = async (actor: Actor, query: Partial<Parameters<typeof listNotifications>[2]> = {}) =>
  (await listNotifications(actor, db, { unread: false, limit: 50, ...query })).rows;
const kinds = async (actor: Actor) => (await told(actor)).map(({ kind }) => kind);
const unread = async (actor: Actor) => (await countUnread(actor, db)).unread;

describe('a notification', () => {
  it('reaches whom an activity concerns, newest first, and nobody else', async () => {
    await buildVerdict(db, desk, { claim, by: desk.ines });
    await assign(desk.ines);
    await decide();
    expect(await told(desk.ines)).toMatchObject([
      { kind: 'decision', readAt: null, activity: { kind: 'decision.made', actor: { name: 'Edda Editor' } } },
      { kind: 'assignment', readAt: null, activity: { kind: 'assignment.made', data: { label: 'C1' } } },
    ]);
    expect(await unread(desk.ines)).toBe(2);
    for (const other of [desk.tomas, desk.editor, desk.owner, desk.observer]) {
      expect(await told(other)).toEqual([]);
      expect(await unread(other)).toBe(0);
    }
  });

  it('is not made of one’s own doing', async () => {
    await assign(desk.ines, desk.ines);
    expect(await told(desk.ines)).toEqual([]);
  });

  it('is not made for who has left', async () => {
    const { workspaceId } = desk;
    const { userId } = desk.ines;
    await db.membership.update({
      where: { workspaceId_userId: { workspaceId, userId } },
      data: { removedAt: new Date() },
    });
    await assign(desk.ines);
    expect(await db.notification.count()).toBe(0);
  });

  it('is lost with the change that made it', async () => {
    const failing = change(desk.editor, async ({ record }) => {
      record({ kind: 'assignment.made', caseId, claimId: claim.id, data: { userId: desk.ines.userId } });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await told(desk.ines)).toEqual([]);
  });

  it('comes in pages that go on where the last ended', async () => {
    for (let given = 0; given < 3; given += 1) await assign(desk.ines);
    const first = await listNotifications(desk.ines, db, { unread: false, limit: 2 });
    expect(first.rows).toHaveLength(2);
    const rest = await told(desk.ines, { cursor: first.next ?? '', limit: 2 });
    expect(rest).toHaveLength(1);
    expect(first.rows.map(({ id }) => id)).not.toContain(rest[0]?.id);
    await expect(told(desk.ines, { cursor: 'forged' })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('what is hidden', () => {
  it('is told of only once it is revealed, and is unread then', async () => {
    await db.claim.update({
      where: { workspaceId_id: { workspaceId: desk.workspaceId, id: claim.id } },
      data: { stage: 'independent' },
    });
    await change(desk.tomas, async ({ record }) =>
      record({
        kind: 'claim.stage_reached',
        caseId,
        claimId: claim.id,
        data: { label: 'C1', stage: 'decision' },
      }),
    );
    await buildAssignment(db, desk, { claim, to: desk.editor });
    // An editor who is to judge the claim is blind to it, another is not.
    expect(await kinds(desk.editor)).toEqual([]);
    expect(await kinds(desk.owner)).toEqual(['stage']);
    const { until } = await listNotifications(desk.editor, db, { unread: false, limit: 50 });
    expect(await markRead(desk.editor, db, { until })).toEqual({ ids: [] });
    const [row] = await db.notification.findMany({ where: { userId: desk.editor.userId } });
    expect(await markRead(desk.editor, db, { ids: [row?.id ?? ''] })).toEqual({ ids: [] });
    await buildVerdict(db, desk, { claim, by: desk.editor });
    expect(await kinds(desk.editor)).toEqual(['stage']);
    expect(await unread(desk.editor)).toBe(1);
  });
});

describe('marking as read', () => {
  it('marks those named, and takes it back', async () => {
    await assign(desk.ines);
    await assign(desk.ines);
    const [newest] = await told(desk.ines);
    const ids = [newest?.id ?? ''];
    expect(await markRead(desk.ines, db, { ids })).toEqual({ ids });
    expect(await markRead(desk.ines, db, { ids })).toEqual({ ids: [] });
    expect(await unread(desk.ines)).toBe(1);
    expect(await told(desk.ines, { unread: true })).toHaveLength(1);
    expect(await markUnread(desk.ines, db, { ids })).toEqual({ ids });
    expect(await unread(desk.ines)).toBe(2);
  });

  it('marks all up to what was shown, and not what came since', async () => {
    await assign(desk.ines);
    const { until } = await listNotifications(desk.ines, db, { unread: true, limit: 50 });
    await assign(desk.ines);
    expect((await markRead(desk.ines, db, { until })).ids).toHaveLength(1);
    expect(await unread(desk.ines)).toBe(1);
    await expect(markRead(desk.ines, db, {})).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('touches nobody else’s', async () => {
    await assign(desk.ines);
    const ids = (await told(desk.ines)).map(({ id }) => id);
    expect(await markRead(desk.tomas, db, { ids })).toEqual({ ids: [] });
    expect(await unread(desk.ines)).toBe(1);
  });
});

describe('work that is due', () => {
  it('is told as long as it waits and is due within a day or overdue', async () => {
    const hour = 3_600_000;
    const soon = new Date(Date.now() + hour);
    const late = new Date(Date.now() - hour);
    const other = await buildClaim(db, desk, { caseId });
    const third = await buildClaim(db, desk, { caseId });
    await buildAssignment(db, desk, { claim, to: desk.ines, dueAt: soon });
    await buildAssignment(db, desk, { claim: other, to: desk.ines, dueAt: late });
    await buildAssignment(db, desk, { claim: third, to: desk.ines, dueAt: new Date(Date.now() + 48 * hour) });
    const { due } = await listNotifications(desk.ines, db, { unread: false, limit: 50 });
    expect(due).toMatchObject([
      { claimId: other.id, overdue: true },
      { claimId: claim.id, overdue: false },
    ]);
    await buildVerdict(db, desk, { claim: other, by: desk.ines });
    expect((await listNotifications(desk.ines, db, { unread: false, limit: 50 })).due).toHaveLength(1);
    expect((await listNotifications(desk.tomas, db, { unread: false, limit: 50 })).due).toEqual([]);
  });
});

describe('a person’s choice', () => {
  const choose = async (actor: Actor, given: object) => {
    const { email, sendsMail, ...before } = await getChoices(actor, db);
    return change(actor, (write) => chooseNotifications(actor, write, { ...before, ...given }));
  };

  it('keeps a kind out of the list and the count, and brings it back', async () => {
    await assign(desk.ines);
    const { kinds: all } = await getChoices(desk.ines, db);
    await choose(desk.ines, { kinds: { ...all, assignment: { product: false, mail: true } } });
    expect(await told(desk.ines)).toEqual([]);
    expect(await unread(desk.ines)).toBe(0);
    await choose(desk.ines, { kinds: all });
    expect(await unread(desk.ines)).toBe(1);
  });

  it('is refused when it was changed meanwhile, with what is chosen now', async () => {
    await choose(desk.ines, { digest: 'weekly', weekday: 5 });
    await choose(desk.ines, { digest: 'off' });
    for (const version of [0, 1])
      await expect(choose(desk.ines, { digest: 'daily', version })).rejects.toMatchObject({
        code: 'VERSION_CONFLICT',
        data: { current: { digest: 'off', version: 2 } },
      });
    expect(await getChoices(desk.tomas, db)).toMatchObject({ digest: 'daily', hour: 8, version: 0 });
  });
});
