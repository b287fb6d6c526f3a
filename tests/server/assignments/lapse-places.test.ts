import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Prisma } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import type { CheckStageKind } from '@/lib/domain/stage';
import { listActivity } from '@/lib/server/activity/list-activity';
import { keepAssignment } from '@/lib/server/assignments/keep-assignment';
import { lapsePlaces as warnAndLapse } from '@/lib/server/assignments/lapse-places';
import type { Actor } from '@/lib/server/core/actor';
import { listNotifications } from '@/lib/server/notifications/list-notifications';
import { getQueue } from '@/lib/server/queue/get-queue';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const protocol = { ...presetProtocols.full, lapseDays: 7 } as unknown as Prisma.InputJsonObject;

beforeEach(async () => {
  // A list of notifications ends with a sealed cursor.
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, {
    caseId,
    createdById: desk.editor.userId,
    protocol,
    stage: 'first_check',
  });
});

/** A round of a server that has been up for long; answers how many places have lapsed. */
const lapsePlaces = async (on: Db) => (await warnAndLapse(on, { upSince: daysAgo(100) })).lapsed;
/** A place whose holder was warned three days ago, where nothing else is said. */
const give = async (
  to: Actor,
  stage: CheckStageKind,
  createdAt: Date,
  warnedAt: Date | null = daysAgo(3),
) => {
  const id = newId();
  const { workspaceId } = desk;
  const by = { assignedById: desk.editor.userId };
  await db.assignment.create({
    data: { workspaceId, id, claimId: claim.id, userId: to.userId, stage, createdAt, warnedAt, ...by },
  });
  return id;
};
const submit = (by: Actor) =>
  change(by, (write) =>
    submitVerdict(by, write, {
      claimId: claim.id,
      version: null,
      rating: 'refuted',
      reason: writeReason('Words that took an hour.'),
      confidence: null,
      evidenceIds: [],
    }),
  );
const find = (id: string) => db.assignment.findFirstOrThrow({ where: { id } });
const didSomething = (by: Actor, kind: string, at: Date, of: { claimId?: string } = {}) =>
  db.activity.create({
    data: {
      workspaceId: desk.workspaceId,
      seq: BigInt(9_000_000),
      id: newId(),
      actorId: by.userId,
      kind,
      caseId,
      claimId: of.claimId ?? null,
      data: {},
      createdAt: at,
    },
  });

describe('a place that nobody works on', () => {
  it('returns to the pool after the days of the protocol, by nobody’s hand, and only once', async () => {
    const id = await give(desk.ines, 'first_check', daysAgo(7.01));
    const fresh = await give(desk.tomas, 'second_check', daysAgo(6.9));
    const counts = await Promise.all([lapsePlaces(db), lapsePlaces(db)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect((await find(id)).releasedAt).not.toBeNull();
    expect((await find(fresh)).releasedAt).toBeNull();
    expect(await lapsePlaces(db)).toBe(0);
    const { rows } = await listActivity(desk.editor, db, { limit: 10 });
    expect(rows).toMatchObject([
      { kind: 'assignment.lapsed', actor: { name: 'Variorum' }, subjectId: id, claimId: claim.id },
    ]);
  });

  it('stays for ever where the protocol does not say', async () => {
    await db.claim.updateMany({
      data: { protocol: presetProtocols.full as unknown as Prisma.InputJsonObject },
    });
    await give(desk.ines, 'first_check', daysAgo(400));
    expect(await lapsePlaces(db)).toBe(0);
  });

  it.each([
    ['marked a passage', () => didSomething(desk.ines, 'passage.marked', daysAgo(1), { claimId: claim.id })],
    ['asked a source', () => didSomething(desk.ines, 'contact.logged', daysAgo(1))],
    [
      'read in an article of the case',
      async () => {
        const { articleId, revisionId } = await buildArticle(db, desk, { caseId });
        await db.readProgress.create({
          data: {
            workspaceId: desk.workspaceId,
            articleId,
            revisionId,
            userId: desk.ines.userId,
            status: 'begun',
            updatedAt: daysAgo(1),
          },
        });
      },
    ],
  ])('is kept by whoever has %s', async (_name, work) => {
    await give(desk.ines, 'first_check', daysAgo(30));
    await work();
    expect(await lapsePlaces(db)).toBe(0);
  });

  it('does not wait longer because somebody else works on the claim', async () => {
    await give(desk.ines, 'first_check', daysAgo(30));
    await didSomething(desk.tomas, 'passage.marked', daysAgo(1), { claimId: claim.id });
    expect(await lapsePlaces(db)).toBe(1);
  });

  it('is kept by a word of its holder or an editor, and of nobody else', async () => {
    const id = await give(desk.ines, 'first_check', daysAgo(30));
    const keep = (by: Actor) => change(by, (write) => keepAssignment(by, write, { assignmentId: id }));
    await expect(keep(desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await keep(desk.editor);
    const kept = await keep(desk.ines);
    expect(new Date(kept.lapsesAt ?? 0).getTime()).toBeGreaterThan(daysAgo(-6.9).getTime());
    expect(await lapsePlaces(db)).toBe(0);
  });

  it('cannot be kept once it has returned', async () => {
    const id = await give(desk.ines, 'first_check', daysAgo(30));
    await lapsePlaces(db);
    await expect(
      change(desk.ines, (write) => keepAssignment(desk.ines, write, { assignmentId: id })),
    ).rejects.toMatchObject({ data: { rule: 'assignment_released' } });
  });
});

describe('a cold read', () => {
  it('does not lapse before the checks are done, and then has its days', async () => {
    const id = await give(desk.ines, 'cold_read', daysAgo(30));
    expect(await lapsePlaces(db)).toBe(0);
    await db.claim.updateMany({ data: { stage: 'cold_read', stageSince: daysAgo(6) } });
    expect(await lapsePlaces(db)).toBe(0);
    await db.claim.updateMany({ data: { stageSince: daysAgo(8) } });
    expect(await lapsePlaces(db)).toBe(1);
    expect((await find(id)).releasedAt).not.toBeNull();
  });
});

describe('nothing lapses that is not waited for', () => {
  it('when the verdict is in', async () => {
    const id = await give(desk.ines, 'first_check', daysAgo(30));
    await db.assignment.updateMany({
      where: { id },
      data: { submittedAt: daysAgo(20), submittedVersion: 1 },
    });
    expect(await lapsePlaces(db)).toBe(0);
  });

  it.each([
    ['the claim is open', () => db.claim.updateMany({ data: { stage: 'open' } })],
    ['the claim is withdrawn', () => db.claim.updateMany({ data: { withdrawnAt: new Date() } })],
    ['the case is archived', () => db.case.updateMany({ data: { archivedAt: new Date() } })],
  ])('when %s', async (_name, prepare) => {
    await give(desk.ines, 'first_check', daysAgo(30));
    await prepare();
    expect(await lapsePlaces(db)).toBe(0);
  });
});

describe('whoever submits while the place lapses', () => {
  it('has their verdict in, whichever was first', async () => {
    for (let round = 0; round < 8; round += 1) {
      claim = await buildClaim(db, desk, {
        caseId,
        createdById: desk.editor.userId,
        protocol,
        stage: 'first_check',
      });
      await give(desk.ines, 'first_check', daysAgo(30));
      await Promise.all(
        round % 2 === 0 ? [lapsePlaces(db), submit(desk.ines)] : [submit(desk.ines), lapsePlaces(db)],
      );
      const places = await db.assignment.findMany({ where: { claimId: claim.id, releasedAt: null } });
      expect(places).toMatchObject([{ userId: desk.ines.userId, submittedVersion: 1 }]);
      expect(await db.verdict.count({ where: { claimId: claim.id } })).toBe(1);
    }
  });

  it('is told where somebody else has the place by then, and may send the same words again when it is free', async () => {
    await give(desk.ines, 'first_check', daysAgo(30));
    await lapsePlaces(db);
    const dora = await buildMember(db, { ...desk, name: 'Dora Reviewer', role: 'reviewer' });
    const first = await give(desk.tomas, 'first_check', new Date());
    await give(dora, 'second_check', new Date());
    await expect(submit(desk.ines)).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      message: expect.stringContaining('All places of this stage are taken.'),
    });
    expect(await db.verdict.count()).toBe(0);
    await db.assignment.updateMany({ where: { id: first }, data: { releasedAt: new Date() } });
    expect(await submit(desk.ines)).toMatchObject({ version: 1 });
  });
});

describe('a cold read that was given out ahead', () => {
  it('is not late before it can begin', async () => {
    const id = await give(desk.ines, 'cold_read', daysAgo(30));
    await db.assignment.updateMany({ where: { id }, data: { dueAt: daysAgo(1) } });
    expect((await getQueue(desk.ines, db)).verdicts).toMatchObject([{ ahead: true, overdue: false }]);
    expect((await getQueue(desk.editor, db)).attention.map(({ kind }) => kind)).not.toContain('overdue');
    await db.claim.updateMany({ data: { stage: 'cold_read' } });
    expect((await getQueue(desk.ines, db)).verdicts).toMatchObject([{ ahead: false, overdue: true }]);
    expect((await getQueue(desk.editor, db)).attention.map(({ kind }) => kind)).toContain('overdue');
  });
});

describe('the warning', () => {
  const round = (upSince: Date) => warnAndLapse(db, { upSince });
  const up = daysAgo(100);
  /** Lets days go by for a place: what was said of it was said as many days earlier. */
  const letPass = (id: string, days: number) =>
    db.$executeRaw`UPDATE "Assignment" SET "createdAt" = "createdAt" - ${days} * interval '24 hours',
      "keptAt" = "keptAt" - ${days} * interval '24 hours',
      "warnedAt" = "warnedAt" - ${days} * interval '24 hours' WHERE "id" = ${id}::uuid`;

  it('is in the queue of its holder and among what concerns them, from two days before, once', async () => {
    const id = await give(desk.ines, 'first_check', daysAgo(5.1), null);
    await give(desk.tomas, 'second_check', daysAgo(4.9), null);
    expect((await getQueue(desk.ines, db)).verdicts).toMatchObject([{ lapseNear: false }]);
    expect(await round(up)).toEqual({ warned: 1, lapsed: 0 });
    expect(await round(up)).toEqual({ warned: 0, lapsed: 0 });
    const [near] = (await getQueue(desk.ines, db)).verdicts;
    expect(near).toMatchObject({ lapseNear: true });
    expect(new Date(near?.lapsesAt ?? 0).getTime()).toBeGreaterThan(daysAgo(-1.9).getTime());
    expect((await getQueue(desk.tomas, db)).verdicts).toMatchObject([{ lapseNear: false }]);
    const told = await listNotifications(desk.ines, db, { unread: false, limit: 10 });
    expect(JSON.stringify(told)).toContain('assignment.warned');
    const { rows } = await listActivity(desk.editor, db, { limit: 10 });
    expect(rows).toMatchObject([{ kind: 'assignment.warned', actor: { name: 'Variorum' }, subjectId: id }]);
  });

  it('tells nobody else who must not know of their work', async () => {
    await give(desk.ines, 'first_check', daysAgo(6), null);
    await give(desk.tomas, 'second_check', daysAgo(1), null);
    await give(desk.editor, 'cold_read', daysAgo(1), null);
    await db.claim.updateMany({ data: { protocol: { ...protocol, namesHidden: false } } });
    await round(up);
    for (const [who, count] of [
      [desk.ines, 1],
      [desk.tomas, 0],
      [desk.editor, 0],
      [desk.owner, 1],
    ] as const)
      expect((await listActivity(who, db, { limit: 10 })).rows).toHaveLength(count);
  });

  it('comes first after a time in which the product was down, and leaves the holder its whole time', async () => {
    const id = await give(desk.ines, 'first_check', daysAgo(30), null);
    expect(await round(new Date())).toEqual({ warned: 1, lapsed: 0 });
    await letPass(id, 1.9);
    expect(await round(daysAgo(1.9))).toEqual({ warned: 0, lapsed: 0 });
    await letPass(id, 0.2);
    expect(await round(daysAgo(2.1))).toEqual({ warned: 0, lapsed: 1 });
  });

  it('comes again where its time ended while the product was down', async () => {
    const id = await give(desk.ines, 'first_check', daysAgo(10), daysAgo(5));
    expect(await round(new Date())).toEqual({ warned: 1, lapsed: 0 });
    expect((await find(id)).releasedAt).toBeNull();
    await letPass(id, 2.1);
    expect(await round(daysAgo(2.2))).toEqual({ warned: 0, lapsed: 1 });
  });

  it('is void once its holder goes on, and comes again after the days of the protocol', async () => {
    const id = await give(desk.ines, 'first_check', daysAgo(6), null);
    await round(up);
    await change(desk.ines, (write) => keepAssignment(desk.ines, write, { assignmentId: id }));
    expect((await getQueue(desk.ines, db)).verdicts).toMatchObject([{ lapseNear: false }]);
    await letPass(id, 4.9);
    expect(await round(up)).toEqual({ warned: 0, lapsed: 0 });
    await letPass(id, 0.2);
    expect(await round(up)).toEqual({ warned: 1, lapsed: 0 });
    await letPass(id, 2.1);
    expect(await round(up)).toEqual({ warned: 0, lapsed: 1 });
  });
});
