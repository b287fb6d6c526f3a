import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Role } from '@/lib/domain/role';
import { getActor } from '@/lib/server/auth/get-actor';
import { findViewer } from '@/lib/server/auth/get-viewer';
import { createToken } from '@/lib/server/people/create-token';
import { openBrowser } from '@/tests/support/browser';
import { buildPerson, goodPassword } from '@/tests/support/build-person';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
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

const setRole = (userId: string, role: Role) =>
  db.membership.updateMany({ where: { workspaceId: desk.workspaceId, userId }, data: { role } });
const remove = (userId: string) =>
  db.membership.updateMany({
    where: { workspaceId: desk.workspaceId, userId },
    data: { removedAt: new Date() },
  });

describe('by a cookie', () => {
  async function signIn() {
    const ada = await buildPerson(db);
    await db.membership.create({ data: { workspaceId: desk.workspaceId, userId: ada.id, role: 'editor' } });
    const browser = openBrowser();
    await browser.signIn('password', { email: ada.email, password: goodPassword });
    return { ada, request: { headers: browser.headers() } };
  }

  it('is the member with the role of this moment', async () => {
    const { ada, request } = await signIn();
    expect(await getActor(request, desk.slug)).toEqual({
      userId: ada.id,
      name: 'Ada',
      email: 'ada@desk.example',
      workspaceId: desk.workspaceId,
      workspaceSlug: desk.slug,
      role: 'editor',
      via: 'session',
    });
    await setRole(ada.id, 'observer');
    expect((await getActor(request, desk.slug)).role).toBe('observer');
  });

  it('is nobody in a workspace from the moment of being removed', async () => {
    const { ada, request } = await signIn();
    await remove(ada.id);
    await expect(getActor(request, desk.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('answers the same for another workspace and for none', async () => {
    const { request } = await signIn();
    const other = await buildWorkspace(db);
    await expect(getActor(request, other.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(getActor(request, 'no-such-desk')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is nobody without one', async () => {
    await expect(
      getActor({ headers: new Headers({ host: 'localhost:3000' }) }, desk.slug),
    ).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    });
  });

  it('is still read when a proxy in front asks for a password of its own', async () => {
    const { request } = await signIn();
    request.headers.set('authorization', 'Basic dTpw');
    expect((await getActor(request, desk.slug)).via).toBe('session');
  });
});

describe('by an access token', () => {
  async function makeToken(role: Role, days: number | null = null) {
    const { secret } = await createToken(desk.editor, {}, { name: 'A script', role, days });
    return { headers: new Headers({ host: 'localhost:3000', authorization: `Bearer ${secret}` }) };
  }

  it('is its holder, with no more than the role of the token', async () => {
    const request = await makeToken('reviewer');
    expect(await getActor(request, desk.slug)).toEqual({ ...desk.editor, role: 'reviewer', via: 'token' });
  });

  it('is no more than its holder has become', async () => {
    const request = await makeToken('editor');
    await setRole(desk.editor.userId, 'observer');
    expect((await getActor(request, desk.slug)).role).toBe('observer');
  });

  it('ends with the membership of its holder', async () => {
    const request = await makeToken('editor');
    await remove(desk.editor.userId);
    await expect(getActor(request, desk.slug)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it.each([
    ['revoked', { revokedAt: new Date() }],
    ['expired', { expiresAt: new Date() }],
  ])('is nobody once it is %s', async (_title, data) => {
    const request = await makeToken('editor', 1);
    await db.accessToken.updateMany({ data });
    await expect(getActor(request, desk.slug)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('opens no other workspace, not even of its holder', async () => {
    const request = await makeToken('editor');
    const other = await buildWorkspace(db);
    await db.membership.create({
      data: { workspaceId: other.workspaceId, userId: desk.editor.userId, role: 'owner' },
    });
    await expect(getActor(request, other.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['Bearer', 'Bearer ', 'Bearer vrm_guessed', 'bearer  x y'])(
    'is nobody by "%s"',
    async (authorization) => {
      const headers = new Headers({ host: 'localhost:3000', authorization });
      await expect(getActor({ headers }, desk.slug)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    },
  );

  it('opens no account', async () => {
    expect(await findViewer(await makeToken('editor'))).toBeUndefined();
  });

  it('notes its last use once a minute', async () => {
    const request = await makeToken('editor');
    const readUse = async () => (await db.accessToken.findFirstOrThrow()).lastUsedAt;
    expect(await readUse()).toBeNull();
    await getActor(request, desk.slug);
    const first = await readUse();
    await getActor(request, desk.slug);
    expect(await readUse()).toEqual(first);
    await db.accessToken.updateMany({ data: { lastUsedAt: new Date('2026-01-01T00:00:00Z') } });
    await getActor(request, desk.slug);
    expect((await readUse())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Number.NaN);
  });
});
