import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { findViewer, getViewer } from '@/lib/server/auth/get-viewer';
import { type Browser, openBrowser } from '@/tests/support/browser';
import { buildInvitation } from '@/tests/support/build-invitation';
import { buildPerson } from '@/tests/support/build-person';
import { buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { type OidcServer, startOidcServer } from '@/tests/support/oidc-server';
import { silenceLog } from '@/tests/support/silent-log';

const origin = 'http://localhost:3000';
let server: OidcServer;
let db: Db;

beforeAll(async () => {
  server = await startOidcServer(`${origin}/api/auth/callback/oidc`, {
    ada: { name: 'Ada Ng', email: 'Ada@desk.example', email_verified: true },
    mallory: { name: 'Ada Ng', email: 'ada@desk.example', email_verified: false },
    nobody: {},
  });
});

afterAll(() => server.stop());

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  vi.stubEnv('OIDC_ISSUER', server.issuer);
  vi.stubEnv('OIDC_CLIENT_ID', 'variorum');
  vi.stubEnv('OIDC_CLIENT_SECRET', 'a secret of the client');
  silenceLog();
  db = await createTestDatabase();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Signs in at the provider as `account` and comes back; answers the page one lands on. */
async function signInAs(browser: Browser, account: string, callbackUrl = '/w/desk'): Promise<URL> {
  await server.be(account);
  const jar = new Map<string, string>();
  let next = await browser.signIn('oidc', { callbackUrl });
  while (next.origin === server.issuer) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      jar.set(name, value);
    }
    next = new URL(response.headers.get('location') ?? '', next);
  }
  const answer = await browser.request(`${next.pathname}${next.search}`);
  return new URL(answer.headers.get('location') ?? '', origin);
}

describe('signing in at an OpenID Connect provider', () => {
  it('lets in the person whose address the provider has verified, and links the account', async () => {
    const ada = await buildPerson(db, { emailProvenAt: new Date() });
    const browser = openBrowser();
    expect((await signInAs(browser, 'ada')).pathname).toBe('/w/desk');
    expect(await getViewer({ headers: browser.headers() })).toMatchObject({ userId: ada.id, method: 'oidc' });
    expect(await db.linkedAccount.findMany()).toMatchObject([
      { provider: `oidc:${server.issuer}`, providerAccountId: 'ada', userId: ada.id },
    ]);
  });

  it('knows a linked account again after its address has changed', async () => {
    const ada = await buildPerson(db);
    await signInAs(openBrowser(), 'ada');
    await db.user.update({ where: { id: ada.id }, data: { email: 'ada@other.example' } });
    const browser = openBrowser();
    await signInAs(browser, 'ada');
    expect((await getViewer({ headers: browser.headers() })).userId).toBe(ada.id);
  });

  it('lets nobody in by an address that the provider has not verified', async () => {
    await buildPerson(db);
    const browser = openBrowser();
    expect((await signInAs(browser, 'mallory')).searchParams.get('error')).toBe('EmailNotVerified');
    expect(await findViewer({ headers: browser.headers() })).toBeUndefined();
    expect(await db.linkedAccount.count()).toBe(0);
  });

  it('lets nobody in without an address', async () => {
    expect((await signInAs(openBrowser(), 'nobody')).searchParams.get('error')).toBe('EmailNotVerified');
  });

  it('makes no account without an invitation', async () => {
    const browser = openBrowser();
    expect((await signInAs(browser, 'ada')).searchParams.get('error')).toBe('NoAccount');
    expect(await db.user.count()).toBe(0);
  });

  it('makes an account for somebody who answers an invitation', async () => {
    const { owner, workspaceId } = await buildWorkspace(db);
    const secret = await buildInvitation(db, { owner, role: 'editor', email: 'ada@desk.example' });
    const browser = openBrowser();
    expect((await signInAs(browser, 'ada', `/join/${secret}`)).pathname).toBe(`/join/${secret}`);
    const viewer = await getViewer({ headers: browser.headers() });
    expect(viewer).toMatchObject({ name: 'Ada Ng', email: 'ada@desk.example' });
    const member = { workspaceId_userId: { workspaceId, userId: viewer.userId } };
    expect(await db.membership.findUnique({ where: member })).toMatchObject({ role: 'editor' });
  });

  it('does not take the account of one issuer for that of another', async () => {
    const ada = await buildPerson(db);
    await db.linkedAccount.create({
      data: { provider: 'oidc:https://other.example', providerAccountId: 'mallory', userId: ada.id },
    });
    expect((await signInAs(openBrowser(), 'mallory')).searchParams.get('error')).toBe('EmailNotVerified');
  });

  it('signs in the arriving person where another one was signed in', async () => {
    const ben = await buildPerson(db, { email: 'ben@desk.example', name: 'Ben', emailProvenAt: new Date() });
    const ada = await buildPerson(db, { emailProvenAt: new Date() });
    const browser = openBrowser();
    await browser.signIn('password', { email: 'ben@desk.example', password: 'correct horse battery' });
    const before = browser.headers();
    await signInAs(browser, 'ada');
    expect((await getViewer({ headers: browser.headers() })).userId).toBe(ada.id);
    expect(await db.linkedAccount.findMany({ where: { userId: ben.id } })).toEqual([]);
    expect(await findViewer({ headers: before })).toBeUndefined();
  });

  it('refuses an answer that another browser asked for', async () => {
    await buildPerson(db);
    await server.be('ada');
    const browser = openBrowser();
    const answer = await browser.request('/api/auth/callback/oidc?code=stolen&state=forged');
    expect(new URL(answer.headers.get('location') ?? '', origin).searchParams.get('error')).toBe(
      'OAuthCallback',
    );
    expect(await findViewer({ headers: browser.headers() })).toBeUndefined();
  });
});
