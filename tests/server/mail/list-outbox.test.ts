import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { listOutbox } from '@/lib/server/mail/list-outbox';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;

beforeEach(async () => {
  vi.stubEnv('SMTP_URL', undefined);
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
});

afterEach(() => vi.unstubAllEnvs());

const keep = (toEmail: string, subject: string, workspaceId?: string) =>
  db.outboxMail.create({ data: { id: newId(), toEmail, subject, text: 'a link', workspaceId } });
const listSubjects = async () =>
  (await listOutbox(desk.owner, db)).mails.map(({ subject }) => subject).sort();

it('shows the invitations to this workspace and no others', async () => {
  const other = await buildWorkspace(db);
  await keep('eve@desk.example', 'to this desk', desk.workspaceId);
  await keep('eve@desk.example', 'to another desk', other.workspaceId);
  expect(await listSubjects()).toEqual(['to this desk']);
});

it('shows sign-in links of people who work here only', async () => {
  const other = await buildWorkspace(db);
  await db.membership.create({
    data: { workspaceId: other.workspaceId, userId: desk.tomas.userId, role: 'observer' },
  });
  await keep(desk.ines.email, 'works here');
  await keep(desk.tomas.email, 'works elsewhere too');
  await keep(other.ines.email, 'works elsewhere');
  await keep('eve@desk.example', 'works nowhere');
  expect(await listSubjects()).toEqual(['works here']);
});

it('shows those of people whose other desks are the viewer’s own, or were theirs', async () => {
  const second = await buildWorkspace(db);
  const third = await buildWorkspace(db);
  const { ines, tomas, owner } = desk;
  await db.membership.createMany({
    data: [
      { workspaceId: second.workspaceId, userId: owner.userId, role: 'owner' },
      { workspaceId: second.workspaceId, userId: ines.userId, role: 'editor' },
      { workspaceId: third.workspaceId, userId: tomas.userId, role: 'editor', removedAt: new Date() },
    ],
  });
  await keep(ines.email, 'of Ines');
  await keep(tomas.email, 'of Tomas');
  expect(await listSubjects()).toEqual(['of Ines', 'of Tomas']);
});

it('hides those of somebody who was removed', async () => {
  await db.membership.updateMany({ where: { userId: desk.ines.userId }, data: { removedAt: new Date() } });
  await keep(desk.ines.email, 'of Ines');
  expect(await listSubjects()).toEqual([]);
});

it('hides those of a desk where the viewer is no owner', async () => {
  const second = await buildWorkspace(db);
  const { ines, owner } = desk;
  await db.membership.createMany({
    data: [
      { workspaceId: second.workspaceId, userId: owner.userId, role: 'editor' },
      { workspaceId: second.workspaceId, userId: ines.userId, role: 'editor' },
    ],
  });
  await keep(ines.email, 'of Ines');
  expect(await listSubjects()).toEqual([]);
});

it.each(['editor', 'ines', 'observer'] as const)('is refused to the %s', async (who) => {
  await expect(listOutbox(desk[who], db)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('says whether mail goes out, newest first', async () => {
  const olu = await buildMember(db, { ...desk, name: 'Olu', role: 'reviewer' });
  await keep(olu.email, 'first');
  await db.outboxMail.updateMany({ data: { createdAt: new Date('2026-01-01T00:00:00Z') } });
  await keep(olu.email, 'second');
  const { smtp, mails } = await listOutbox(desk.owner, db);
  expect(smtp).toBe(false);
  expect(mails.map(({ subject }) => subject)).toEqual(['second', 'first']);
  expect(mails[1]?.createdAt).toBe('2026-01-01T00:00:00.000Z');
});
