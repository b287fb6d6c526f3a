import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { changePassword } from '@/lib/server/account/change-password';
import { endOwnSession } from '@/lib/server/account/end-own-session';
import { listSessions } from '@/lib/server/account/list-sessions';
import { presentViewer } from '@/lib/server/account/present-viewer';
import { signOutEverywhere } from '@/lib/server/account/sign-out-everywhere';
import { updateName } from '@/lib/server/account/update-name';
import { findViewer, getViewer } from '@/lib/server/auth/get-viewer';
import { type Browser, openBrowser } from '@/tests/support/browser';
import { buildPerson, goodPassword } from '@/tests/support/build-person';
import { buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
});

afterEach(() => vi.unstubAllEnvs());

const headers = new Headers({ 'x-forwarded-for': '192.0.2.7' });
const betterPassword = 'an even better one \u{1f512}';

async function signIn(email = 'ada@desk.example', password = goodPassword): Promise<Browser> {
  const browser = openBrowser();
  await browser.signIn('password', { email, password });
  return browser;
}

const viewerOf = (browser: Browser) => getViewer({ headers: browser.headers() });

describe('changing the password', () => {
  it('asks for the current one, and ends the other sessions', async () => {
    await buildPerson(db);
    const here = await signIn();
    const there = await signIn();
    expect(
      await changePassword(await viewerOf(here), {
        current: goodPassword,
        password: betterPassword,
        headers,
      }),
    ).toEqual({ endedSessions: 1 });
    expect(await findViewer({ headers: here.headers() })).toBeDefined();
    expect(await findViewer({ headers: there.headers() })).toBeUndefined();
    expect(await findViewer({ headers: (await signIn()).headers() })).toBeUndefined();
    const again = await signIn('ada@desk.example', betterPassword);
    expect(await findViewer({ headers: again.headers() })).toBeDefined();
  });

  it('is refused with a wrong one, and slows down like signing in', async () => {
    await buildPerson(db);
    const viewer = await viewerOf(await signIn());
    const attempt = () => changePassword(viewer, { current: 'wrong', password: betterPassword, headers });
    for (let failure = 0; failure < 5; failure += 1) {
      await expect(attempt()).rejects.toMatchObject({ code: 'INVALID', data: { field: 'current' } });
    }
    await expect(attempt()).rejects.toMatchObject({ code: 'SLOW_DOWN' });
  });

  it('needs none where there is none', async () => {
    const ada = await buildPerson(db, { password: null });
    const viewer = { userId: ada.id, name: 'Ada', email: ada.email, sessionId: ada.id };
    const signedInLongAgo = { ...viewer, method: 'oidc' as const, signedInAt: new Date('2026-01-01') };
    await changePassword(signedInLongAgo, { current: '', password: betterPassword, headers });
    expect(await findViewer({ headers: (await signIn(ada.email, betterPassword)).headers() })).toBeDefined();
  });

  it('replaces a forgotten one for a quarter of an hour after a mailed link', async () => {
    const ada = await buildPerson(db);
    const viewer = {
      userId: ada.id,
      name: 'Ada',
      email: ada.email,
      sessionId: ada.id,
      method: 'email' as const,
    };
    const longAgo = new Date(Date.now() - 16 * 60_000);
    await expect(
      changePassword({ ...viewer, signedInAt: longAgo }, { current: '', password: betterPassword, headers }),
    ).rejects.toMatchObject({ data: { field: 'current' } });
    await changePassword(
      { ...viewer, signedInAt: new Date() },
      { current: '', password: betterPassword, headers },
    );
    expect(await findViewer({ headers: (await signIn(ada.email, betterPassword)).headers() })).toBeDefined();
  });
});

describe('sessions', () => {
  it('are listed with the one in use, and can be ended one by one', async () => {
    await buildPerson(db);
    const here = await signIn();
    const there = await signIn();
    const viewer = await viewerOf(here);
    const sessions = await listSessions(viewer);
    expect(sessions.map(({ current, userAgent, address }) => [current, userAgent, address]).sort()).toEqual([
      [false, 'A browser', '192.0.2.7'],
      [true, 'A browser', '192.0.2.7'],
    ]);
    const other = sessions.find(({ current }) => !current)?.id ?? '';
    expect(await endOwnSession(viewer, { sessionId: other })).toEqual({ ended: true });
    expect(await findViewer({ headers: there.headers() })).toBeUndefined();
    await expect(endOwnSession(viewer, { sessionId: other })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listSessions(viewer)).toHaveLength(1);
  });

  it('of others are neither seen nor ended', async () => {
    await buildPerson(db);
    await buildPerson(db, { email: 'ben@desk.example' });
    const ada = await viewerOf(await signIn());
    const benBrowser = await signIn('ben@desk.example');
    const ben = await viewerOf(benBrowser);
    expect(await listSessions(ada)).toHaveLength(1);
    await expect(endOwnSession(ada, { sessionId: ben.sessionId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await findViewer({ headers: benBrowser.headers() })).toBeDefined();
  });

  it('end all at once', async () => {
    await buildPerson(db);
    await buildPerson(db, { email: 'ben@desk.example' });
    const here = await signIn();
    const there = await signIn();
    const ben = await signIn('ben@desk.example');
    expect(await signOutEverywhere(await viewerOf(here))).toEqual({ endedSessions: 2 });
    expect(await findViewer({ headers: here.headers() })).toBeUndefined();
    expect(await findViewer({ headers: there.headers() })).toBeUndefined();
    expect(await findViewer({ headers: ben.headers() })).toBeDefined();
  });
});

it('shows who is signed in and where they work', async () => {
  const ada = await buildPerson(db);
  const desk = await buildWorkspace(db);
  const former = await buildWorkspace(db);
  await db.membership.createMany({
    data: [
      { workspaceId: desk.workspaceId, userId: ada.id, role: 'editor' },
      { workspaceId: former.workspaceId, userId: ada.id, role: 'owner', removedAt: new Date() },
    ],
  });
  const viewer = await viewerOf(await signIn());
  await updateName(viewer, { name: 'Ada Ng \u{1f5de}\ufe0f' });
  expect(await presentViewer(viewer)).toEqual({
    id: ada.id,
    name: 'Ada Ng \u{1f5de}\ufe0f',
    email: 'ada@desk.example',
    hasPassword: true,
    needsCurrentPassword: true,
    workspaces: [{ slug: desk.slug, name: 'Northern desk', role: 'editor' }],
  });
});
