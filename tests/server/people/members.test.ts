import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Role } from '@/lib/domain/role';
import { findViewer } from '@/lib/server/auth/get-viewer';
import type { Actor } from '@/lib/server/core/actor';
import { runWrite } from '@/lib/server/core/write';
import { changeRole } from '@/lib/server/people/change-role';
import { createToken } from '@/lib/server/people/create-token';
import { listMembers } from '@/lib/server/people/list-members';
import { removeMember } from '@/lib/server/people/remove-member';
import { openBrowser } from '@/tests/support/browser';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPerson, goodPassword } from '@/tests/support/build-person';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
});

afterEach(() => vi.unstubAllEnvs());

const change = (actor: Actor, input: { userId: string; role: Role; version: number }) =>
  runWrite({ actor, procedure: 'members.changeRole', input }, (write) => changeRole(actor, write, input));
const remove = (actor: Actor, input: { userId: string }) =>
  runWrite({ actor, procedure: 'members.remove', input }, (write) => removeMember(actor, write, input));
const findMembership = (userId: string) =>
  db.membership.findFirstOrThrow({ where: { workspaceId: desk.workspaceId, userId } });

describe('listMembers', () => {
  it('lists who belongs to the workspace now, by name, with what the viewer may do', async () => {
    await buildWorkspace(db);
    await remove(desk.owner, { userId: desk.tomas.userId });
    expect(
      (await listMembers(desk.observer, db)).map(({ name, role, can }) => [
        name,
        role,
        can['members.remove'],
      ]),
    ).toEqual([
      ['Edda Editor', 'editor', false],
      ['Ines Reviewer', 'reviewer', false],
      ['Olga Observer', 'observer', true],
      ['Ruth Owner', 'owner', false],
    ]);
  });
});

describe('changeRole', () => {
  it('changes what somebody is, and says so', async () => {
    const member = await change(desk.owner, { userId: desk.ines.userId, role: 'editor', version: 1 });
    expect(member).toMatchObject({ name: 'Ines Reviewer', role: 'editor', version: 2 });
    expect(await db.activity.findMany()).toMatchObject([
      { kind: 'member.role_changed', subjectId: desk.ines.userId, data: { from: 'reviewer', to: 'editor' } },
    ]);
  });

  it('refuses a change made on what is no longer so, and shows how it is', async () => {
    await change(desk.owner, { userId: desk.ines.userId, role: 'editor', version: 1 });
    await expect(
      change(desk.owner, { userId: desk.ines.userId, role: 'observer', version: 1 }),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT', data: { current: { role: 'editor', version: 2 } } });
  });

  it('leaves a workspace its last owner', async () => {
    const self = { userId: desk.owner.userId, role: 'editor' as const, version: 1 };
    await expect(change(desk.owner, self)).rejects.toMatchObject({
      data: { rule: 'owner.last' },
    });
    await buildMember(db, { ...desk, name: 'Olu', role: 'owner' });
    expect(await change(desk.owner, self)).toMatchObject({ role: 'editor' });
  });

  it('leaves one owner of two who make each other editors at the same moment', async () => {
    const olu = await buildMember(db, { ...desk, name: 'Olu', role: 'owner' });
    await Promise.allSettled([
      change(desk.owner, { userId: olu.userId, role: 'editor', version: 1 }),
      change(olu, { userId: desk.owner.userId, role: 'editor', version: 1 }),
    ]);
    expect(await db.membership.count({ where: { workspaceId: desk.workspaceId, role: 'owner' } })).toBe(1);
  });

  it.each(['editor', 'ines', 'observer'] as const)(
    'is refused to the %s, about themselves too',
    async (who) => {
      const actor = desk[who];
      for (const userId of [actor.userId, desk.tomas.userId]) {
        await expect(change(actor, { userId, role: 'owner', version: 1 })).rejects.toMatchObject({
          code: 'FORBIDDEN',
        });
      }
    },
  );

  it('knows nobody of another workspace', async () => {
    const other = await buildWorkspace(db);
    await expect(
      change(desk.owner, { userId: other.ines.userId, role: 'editor', version: 1 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('removeMember', () => {
  it('takes somebody out, ends their tokens and keeps what they made', async () => {
    await createToken(desk.ines, {}, { name: 'A script', role: 'reviewer', days: null });
    await remove(desk.owner, { userId: desk.ines.userId });
    expect((await findMembership(desk.ines.userId)).removedAt).not.toBeNull();
    expect((await db.accessToken.findFirstOrThrow()).revokedAt).not.toBeNull();
    expect(await db.user.findUnique({ where: { id: desk.ines.userId } })).not.toBeNull();
  });

  it('signs somebody out who belongs to no other workspace', async () => {
    const ada = await buildPerson(db);
    const zoe = await buildPerson(db, { email: 'zoe@desk.example', name: 'Zoe' });
    const other = await buildWorkspace(db);
    await db.membership.createMany({
      data: [
        { workspaceId: desk.workspaceId, userId: ada.id, role: 'editor' },
        { workspaceId: desk.workspaceId, userId: zoe.id, role: 'editor' },
        { workspaceId: other.workspaceId, userId: zoe.id, role: 'editor' },
      ],
    });
    const browsers = { ada: openBrowser(), zoe: openBrowser() };
    await browsers.ada.signIn('password', { email: ada.email, password: goodPassword });
    await browsers.zoe.signIn('password', { email: zoe.email, password: goodPassword });
    await remove(desk.owner, { userId: ada.id });
    await remove(desk.owner, { userId: zoe.id });
    expect(await findViewer({ headers: browsers.ada.headers() })).toBeUndefined();
    expect(await findViewer({ headers: browsers.zoe.headers() })).toMatchObject({ name: 'Zoe' });
  });

  it('frees all claims that somebody held, telling nothing about which they judged, and keeps their verdicts', async () => {
    const caseId = await buildCase(db, desk);
    const open = await buildClaim(db, desk, { caseId });
    const judged = await buildClaim(db, desk, { caseId });
    await buildAssignment(db, desk, { claim: open, to: desk.ines });
    await buildAssignment(db, desk, { claim: judged, to: desk.ines });
    await buildVerdict(db, desk, { claim: judged, by: desk.ines });
    await remove(desk.owner, { userId: desk.ines.userId });
    const assignments = await db.assignment.findMany();
    expect(new Map(assignments.map(({ claimId, releaseReason }) => [claimId, releaseReason]))).toEqual(
      new Map([
        [open.id, 'left the workspace'],
        [judged.id, 'left the workspace'],
      ]),
    );
    const released = await db.activity.findMany({ where: { kind: 'assignment.released' } });
    expect(new Set(released.map(({ claimId }) => claimId))).toEqual(new Set([open.id, judged.id]));
    expect(await db.verdict.findFirstOrThrow()).toMatchObject({ claimId: judged.id, withdrawnAt: null });
  });

  it('lets a member leave', async () => {
    await remove(desk.observer, { userId: desk.observer.userId });
    expect((await findMembership(desk.observer.userId)).removedAt).not.toBeNull();
  });

  it('leaves a workspace its last owner', async () => {
    await expect(remove(desk.owner, { userId: desk.owner.userId })).rejects.toMatchObject({
      data: { rule: 'owner.last' },
    });
  });

  it.each(['editor', 'ines', 'observer'] as const)('is refused to the %s about others', async (who) => {
    await expect(remove(desk[who], { userId: desk.tomas.userId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('knows nobody of another workspace, and nobody twice', async () => {
    const other = await buildWorkspace(db);
    await expect(remove(desk.owner, { userId: other.ines.userId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await remove(desk.owner, { userId: desk.ines.userId });
    await expect(remove(desk.owner, { userId: desk.ines.userId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
