import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { sendDigests } from '@/lib/server/notifications/send-digests';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { type SmtpServer, startSmtpServer } from '@/tests/support/smtp-server';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let server: SmtpServer;

const evening = new Date('2026-11-22T20:00:00Z');
const nextEvening = new Date('2026-11-23T20:00:00Z');

beforeEach(async () => {
  server = await startSmtpServer();
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('NEXTAUTH_URL', 'https://desk.example');
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  for (const { userId } of [desk.ines, desk.tomas, desk.editor, desk.owner, desk.observer])
    await db.notificationChoices.create({
      data: {
        workspaceId: desk.workspaceId,
        userId,
        kinds: {},
        digest: 'daily',
        hour: 8,
        weekday: 1,
        timeZone: 'UTC',
      },
    });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await server.stop();
});

const assign = (to: Actor) =>
  change(desk.editor, async ({ record }) =>
    record({
      kind: 'assignment.made',
      caseId,
      claimId: claim.id,
      data: { userId: to.userId, label: 'C1 The troops are encircled' },
    }),
  );
const send = async (now: Date) => {
  const faults: unknown[] = [];
  const { sent } = await sendDigests(db, now, (fault) => faults.push(fault));
  return { sent, faults: faults.length };
};
const choose = (actor: Actor, data: object) =>
  db.notificationChoices.updateMany({ where: { userId: actor.userId }, data });
/** The body, with the line breaks that mail adds to long lines taken out. */
const read = (mail: string | undefined) => mail?.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '';

describe('a digest', () => {
  it('tells what is new, with links and a way to turn it off', async () => {
    await assign(desk.ines);
    expect(await send(evening)).toEqual({ sent: 1, faults: 0 });
    const mail = read(server.mails[0]);
    expect(mail).toContain(`To: ${desk.ines.email}`);
    expect(mail).toContain('Subject: 1 new for you in Northern desk');
    expect(mail).toContain('Edda Editor gave you a claim to judge: C1 The troops are encircled');
    expect(mail).toContain(`https://desk.example/w/${desk.slug}/cases/${caseId}/claims/${claim.id}`);
    expect(mail).toContain('every day at 08:00 (UTC)');
    expect(mail).toContain(`https://desk.example/w/${desk.slug}/settings/notifications`);
  });

  it('goes out once a period and says nothing twice', async () => {
    await assign(desk.ines);
    await send(evening);
    await assign(desk.ines);
    expect(await send(evening)).toEqual({ sent: 0, faults: 0 });
    expect(await send(nextEvening)).toEqual({ sent: 1, faults: 0 });
    expect(read(server.mails[1])).toContain('Subject: 1 new for you');
    expect(await send(new Date('2026-11-24T20:00:00Z'))).toEqual({ sent: 0, faults: 0 });
  });

  it('goes out once when several processes look at the same moment', async () => {
    for (const person of [desk.ines, desk.tomas]) await assign(person);
    const all = await Promise.all(Array.from({ length: 4 }, () => send(evening)));
    expect(all.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
    expect(server.mails).toHaveLength(2);
  });

  it('is not sent of what was read in the product, nor of kinds or rhythms that were turned off', async () => {
    for (const person of [desk.ines, desk.tomas, desk.observer]) await assign(person);
    await db.notification.updateMany({ where: { userId: desk.ines.userId }, data: { readAt: new Date() } });
    await choose(desk.tomas, { kinds: { assignment: { product: true, mail: false } } });
    await choose(desk.observer, { digest: 'off' });
    expect(await send(evening)).toEqual({ sent: 0, faults: 0 });
  });

  it('waits for the hour, and for the day of a weekly one', async () => {
    await assign(desk.ines);
    await choose(desk.ines, { digest: 'weekly', weekday: 1 });
    await db.digestPeriod.create({
      data: { workspaceId: desk.workspaceId, userId: desk.ines.userId, period: '2026-11-16' },
    });
    // 22 November 2026 is a Sunday.
    expect(await send(evening)).toEqual({ sent: 0, faults: 0 });
    expect(await send(new Date('2026-11-23T07:59:00Z'))).toEqual({ sent: 0, faults: 0 });
    expect(await send(new Date('2026-11-23T08:00:00Z'))).toEqual({ sent: 1, faults: 0 });
  });

  it('leaves out what is hidden, and tells of it after the reveal', async () => {
    await buildAssignment(db, desk, { claim, to: desk.editor });
    await choose(desk.editor, { kinds: { stage: { product: true, mail: true } } });
    await change(desk.tomas, async ({ record }) =>
      record({
        kind: 'claim.stage_reached',
        caseId,
        claimId: claim.id,
        data: { label: 'C1', stage: 'decision' },
      }),
    );
    expect(await send(evening)).toEqual({ sent: 0, faults: 0 });
    await buildVerdict(db, desk, { claim, by: desk.editor });
    expect(await send(nextEvening)).toEqual({ sent: 1, faults: 0 });
    expect(read(server.mails[0])).toContain('A claim waits for a decision: C1');
  });

  it('tells of work that became due, and again only beside something new', async () => {
    await buildAssignment(db, desk, { claim, to: desk.ines, dueAt: new Date('2026-11-22T18:00:00Z') });
    expect(await send(evening)).toEqual({ sent: 1, faults: 0 });
    expect(read(server.mails[0])).toContain('Overdue since Sunday');
    expect(await send(nextEvening)).toEqual({ sent: 0, faults: 0 });
    await assign(desk.ines);
    expect(await send(new Date('2026-11-24T20:00:00Z'))).toEqual({ sent: 1, faults: 0 });
    expect(read(server.mails[1])).toContain('Overdue since Sunday');
  });

  it('does not reach who has left', async () => {
    await assign(desk.ines);
    await db.membership.updateMany({
      where: { userId: desk.ines.userId },
      data: { removedAt: new Date() },
    });
    expect(await send(evening)).toEqual({ sent: 0, faults: 0 });
  });

  it('is tried again after the mail server refused it', async () => {
    await assign(desk.ines);
    const refusing = await startSmtpServer({ refuses: true });
    vi.stubEnv('SMTP_URL', refusing.url);
    expect(await send(evening)).toEqual({ sent: 0, faults: 1 });
    await refusing.stop();
    vi.stubEnv('SMTP_URL', server.url);
    expect(await send(evening)).toEqual({ sent: 1, faults: 0 });
  });

  it('is never put into the outbox, where an owner would read what a colleague may see', async () => {
    await assign(desk.ines);
    vi.stubEnv('SMTP_URL', undefined);
    expect(await send(evening)).toEqual({ sent: 0, faults: 0 });
    expect(await db.outboxMail.count()).toBe(0);
    vi.stubEnv('SMTP_URL', server.url);
    expect(await send(evening)).toEqual({ sent: 1, faults: 0 });
  });
});
