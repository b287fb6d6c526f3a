import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { findViewer, getViewer } from '@/lib/server/auth/get-viewer';
import { openBrowser } from '@/tests/support/browser';
import { buildPerson, goodPassword } from '@/tests/support/build-person';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const right = { email: 'ada@desk.example', password: goodPassword };

describe('signing in with a password', () => {
  it('signs in who gives the right one, and remembers where', async () => {
    const ada = await buildPerson(db);
    const browser = openBrowser();
    const next = await browser.signIn('password', { ...right, callbackUrl: '/w/desk' });
    expect(next.href).toBe('http://localhost:3000/w/desk');
    expect(await getViewer({ headers: browser.headers() })).toMatchObject({
      userId: ada.id,
      name: 'Ada',
      email: 'ada@desk.example',
      method: 'password',
    });
    expect(await db.session.findMany()).toMatchObject([
      { userAgent: 'A browser', address: '192.0.2.7', endedAt: null },
    ]);
  });

  it('does not mind how the address is written', async () => {
    await buildPerson(db);
    const browser = openBrowser();
    await browser.signIn('password', { ...right, email: ' Ada@Desk.Example ' });
    expect(await findViewer({ headers: browser.headers() })).toBeDefined();
  });

  it('takes the same letters composed and decomposed', async () => {
    await buildPerson(db, { password: 'caf\u00e9 \u{1f5de}\ufe0f مكتب' });
    const browser = openBrowser();
    await browser.signIn('password', { ...right, password: 'cafe\u0301 \u{1f5de}\ufe0f مكتب' });
    expect(await findViewer({ headers: browser.headers() })).toBeDefined();
  });

  it.each([
    ['another password', { ...right, password: 'another password' }],
    ['an empty password', { ...right, password: '' }],
    ['an unknown address', { ...right, email: 'eve@desk.example' }],
  ])('refuses %s, in the same words', async (_title, form) => {
    await buildPerson(db);
    const browser = openBrowser();
    const next = await browser.signIn('password', form);
    expect(next.searchParams.get('error')).toBe('CredentialsSignin');
    expect(await findViewer({ headers: browser.headers() })).toBeUndefined();
    expect(await db.session.count()).toBe(0);
  });

  it('refuses an empty password of somebody who has none', async () => {
    await buildPerson(db, { password: null });
    const next = await openBrowser().signIn('password', { ...right, password: '' });
    expect(next.searchParams.get('error')).toBe('CredentialsSignin');
  });

  it('refuses a form without the token of this browser', async () => {
    await buildPerson(db);
    const browser = openBrowser();
    await browser.request('/api/auth/callback/password', { ...right, csrfToken: 'guessed', json: 'true' });
    expect(await findViewer({ headers: browser.headers() })).toBeUndefined();
  });

  it('sends nobody to another site afterwards', async () => {
    await buildPerson(db);
    for (const callbackUrl of [
      'https://evil.example/',
      '//evil.example/',
      'javascript:alert(1)',
      'http://[',
    ]) {
      const next = await openBrowser().signIn('password', { ...right, callbackUrl });
      expect(next.origin).toBe('http://localhost:3000');
    }
  });

  it('makes the account wait after five failures, and longer after each further one', async () => {
    await buildPerson(db);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-14T09:00:00Z') });
    const tryOnce = async (password: string) =>
      (await openBrowser().signIn('password', { ...right, password })).searchParams.get('error');
    for (let failure = 0; failure < 5; failure += 1) expect(await tryOnce('wrong')).toBe('CredentialsSignin');
    expect(await tryOnce(goodPassword)).toBe('SlowDown-1');
    vi.setSystemTime(new Date('2026-03-14T09:00:01Z'));
    expect(await tryOnce('wrong')).toBe('CredentialsSignin');
    expect(await tryOnce(goodPassword)).toBe('SlowDown-2');
    vi.setSystemTime(new Date('2026-03-14T09:00:03Z'));
    expect(await tryOnce(goodPassword)).toBeNull();
    expect(await tryOnce('wrong')).toBe('CredentialsSignin');
  });

  it('counts attempts that arrive at once', async () => {
    await buildPerson(db);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => openBrowser().signIn('password', { ...right, password: 'wrong' })),
    );
    const tried = answers.filter((next) => next.searchParams.get('error') === 'CredentialsSignin');
    expect(tried).toHaveLength(5);
  });
});

describe('a session', () => {
  async function signIn() {
    await buildPerson(db);
    const browser = openBrowser();
    await browser.signIn('password', right);
    return browser;
  }

  it('ends by signing out, for every copy of its cookie', async () => {
    const browser = await signIn();
    const copy = browser.headers();
    await browser.signOut();
    expect(await findViewer({ headers: browser.headers() })).toBeUndefined();
    await expect(getViewer({ headers: copy })).rejects.toThrow(new Problem('UNAUTHORIZED'));
  });

  it('ends with its row, on the next request', async () => {
    const browser = await signIn();
    await db.session.updateMany({ data: { endedAt: new Date() } });
    expect(await findViewer({ headers: browser.headers() })).toBeUndefined();
  });

  it('ends after thirty days', async () => {
    const browser = await signIn();
    await db.session.updateMany({ data: { expiresAt: new Date() } });
    expect(await findViewer({ headers: browser.headers() })).toBeUndefined();
  });

  it('is replaced by the next one in the same browser', async () => {
    const browser = await signIn();
    const copy = browser.headers();
    await buildPerson(db, { email: 'ben@desk.example', name: 'Ben' });
    await browser.signIn('password', { ...right, email: 'ben@desk.example' });
    expect((await getViewer({ headers: browser.headers() })).name).toBe('Ben');
    expect(await findViewer({ headers: copy })).toBeUndefined();
  });

  it('is not made by a cookie of another installation', async () => {
    const browser = await signIn();
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret');
    expect(await findViewer({ headers: browser.headers() })).toBeUndefined();
  });

  it('is seen once a minute', async () => {
    const browser = await signIn();
    await db.session.updateMany({ data: { lastSeenAt: new Date('2026-01-01T00:00:00Z') } });
    await findViewer({ headers: browser.headers() });
    const [seen] = await db.session.findMany();
    await findViewer({ headers: browser.headers() });
    const [again] = await db.session.findMany();
    expect(seen?.lastSeenAt.getTime()).toBeGreaterThan(Date.parse('2026-01-01T00:00:00Z'));
    expect(again?.lastSeenAt).toEqual(seen?.lastSeenAt);
  });
});

describe('the address of the browser', () => {
  it.each([
    ['a name of the network over plain http', 'http://192.168.1.20:3000', {}, 'variorum.session-3000', false],
    ['the standard port', 'http://desk.local', {}, 'variorum.session', false],
    [
      'https at a proxy',
      'http://10.0.0.2:3000',
      { 'x-forwarded-host': 'desk.example', 'x-forwarded-proto': 'https' },
      '__Host-variorum.session',
      true,
    ],
  ])('may be %s', async (_title, origin, headers: Record<string, string>, name, secure) => {
    await buildPerson(db);
    const browser = openBrowser({ origin, headers });
    const { csrfToken } = await (await browser.request('/api/auth/csrf')).json();
    const response = await browser.request('/api/auth/callback/password', { ...right, csrfToken });
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith(`${name}=`));
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$|; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie?.includes('Secure')).toBe(secure);
    const seenAs = secure ? 'https://desk.example' : origin;
    expect(response.headers.get('location')).toBe(`${seenAs}/`);
    expect(await findViewer({ headers: browser.headers() })).toBeDefined();
  });

  it('is the one that the operator has set, when there is one', async () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://desk.example');
    await buildPerson(db);
    const browser = openBrowser({ origin: 'http://10.0.0.2:3000' });
    const next = await browser.signIn('password', right);
    expect(next.href).toBe('https://desk.example/');
  });
});

it('opens no other door of next-auth', async () => {
  const browser = openBrowser();
  for (const path of [
    '/api/auth/session',
    '/api/auth/providers',
    '/api/auth/_log',
    '/api/auth/',
    '/api/auth/signout',
  ]) {
    expect((await browser.request(path)).status).toBe(404);
  }
  expect((await browser.request('/api/auth/_log', { level: 'error', code: 'x' })).status).toBe(404);
});
