import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { findViewer, getViewer } from '@/lib/server/auth/get-viewer';
import { type Browser, openBrowser } from '@/tests/support/browser';
import { buildInvitation } from '@/tests/support/build-invitation';
import { buildPerson } from '@/tests/support/build-person';
import { buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { silenceLog } from '@/tests/support/silent-log';

let db: Db;
let readLog: () => string;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  vi.stubEnv('SMTP_URL', undefined);
  readLog = silenceLog();
  db = await createTestDatabase();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const ask = (browser: Browser, email = 'ada@desk.example', callbackUrl = '/w/desk') =>
  browser.signIn('email', { email, callbackUrl });

async function readMailedLink(): Promise<URL> {
  const text = await vi.waitFor(async () => (await db.outboxMail.findFirstOrThrow()).text);
  return new URL(/http\S+/.exec(text)?.[0] ?? '');
}

/** Presses the button of the page that a mailed link opens. */
async function follow(browser: Browser, link: URL): Promise<URL> {
  const answer = await browser.request(`/api/auth/callback/email?${link.searchParams}`);
  return new URL(answer.headers.get('location') ?? '', 'http://localhost:3000');
}

it('leads to a page that says a mail is on its way', async () => {
  await buildPerson(db);
  const browser = openBrowser();
  const { pathname, search } = await ask(browser);
  const answer = await browser.request(`${pathname}${search}`);
  expect(answer.headers.get('location')).toBe('/sign-in?mail=sent');
  await readMailedLink();
});

describe('a mailed link', () => {
  it('signs in once, and leads to where one wanted to go', async () => {
    const ada = await buildPerson(db, { password: null });
    const browser = openBrowser();
    await ask(browser, ' Ada@Desk.Example');
    const link = await readMailedLink();
    expect(link.pathname).toBe('/sign-in');

    expect((await follow(browser, link)).pathname).toBe('/w/desk');
    expect(await getViewer({ headers: browser.headers() })).toMatchObject({
      userId: ada.id,
      method: 'email',
    });

    const another = openBrowser();
    expect((await follow(another, link)).searchParams.get('error')).toBe('Verification');
    expect(await findViewer({ headers: another.headers() })).toBeUndefined();
  });

  it('is kept as a hash, and written to the log', async () => {
    await buildPerson(db);
    await ask(openBrowser());
    const token = (await readMailedLink()).searchParams.get('token') ?? '';
    const kept = await db.verificationToken.findFirstOrThrow();
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(readLog()).toContain(token);
  });

  it('is not used up by being opened', async () => {
    await buildPerson(db);
    await ask(openBrowser());
    await readMailedLink();
    expect(await db.verificationToken.count()).toBe(1);
  });

  it('does not sign in after an hour', async () => {
    await buildPerson(db);
    await ask(openBrowser());
    const link = await readMailedLink();
    await db.verificationToken.updateMany({ data: { expiresAt: new Date() } });
    const browser = openBrowser();
    expect((await follow(browser, link)).searchParams.get('error')).toBe('Verification');
  });

  it('is not for another address', async () => {
    await buildPerson(db);
    await buildPerson(db, { email: 'ben@desk.example' });
    await ask(openBrowser());
    const link = await readMailedLink();
    link.searchParams.set('email', 'ben@desk.example');
    const browser = openBrowser();
    expect((await follow(browser, link)).searchParams.get('error')).toBe('Verification');
    expect(await findViewer({ headers: browser.headers() })).toBeUndefined();
  });

  it('is not sent to a stranger, who is not told so', async () => {
    await buildPerson(db);
    const answer = await ask(openBrowser(), 'eve@desk.example');
    expect(await db.verificationToken.count()).toBe(0);
    expect(await db.user.count()).toBe(1);
    expect(answer).toEqual(await ask(openBrowser(), 'ada@desk.example'));
    await readMailedLink();
    expect(await db.outboxMail.count()).toBe(1);
  });

  it('is not written with a host that a stranger made up', async () => {
    await buildPerson(db);
    const next = await ask(openBrowser({ origin: 'http://evil.example' }));
    expect(next.searchParams.get('error')).toBe('UnknownHost');
    expect(await db.outboxMail.count()).toBe(0);
  });

  it('is written with the address that the operator has set', async () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://desk.example');
    await buildPerson(db);
    await ask(openBrowser({ origin: 'http://evil.example' }));
    expect((await readMailedLink()).origin).toBe('https://desk.example');
  });

  it('can be asked for four times, then one waits', async () => {
    await buildPerson(db);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-14T09:00:00Z') });
    const answers: (string | null)[] = [];
    for (let time = 0; time < 5; time += 1)
      answers.push((await ask(openBrowser())).searchParams.get('error'));
    vi.useRealTimers();
    expect(answers).toEqual([null, null, null, null, 'SlowDown-1']);
  });

  it('ends what was set up before the address was proven', async () => {
    const ada = await buildPerson(db);
    const squatter = openBrowser();
    await squatter.signIn('password', { email: 'ada@desk.example', password: 'correct horse battery' });
    await ask(openBrowser());
    const browser = openBrowser();
    await follow(browser, await readMailedLink());
    expect((await getViewer({ headers: browser.headers() })).userId).toBe(ada.id);
    expect(await findViewer({ headers: squatter.headers() })).toBeUndefined();
    const after = await db.user.findUniqueOrThrow({ where: { id: ada.id } });
    expect(after.passwordHash).toBeNull();
    expect(after.emailProvenAt).not.toBeNull();
  });

  it('leaves the password of somebody who has proven their address', async () => {
    const ada = await buildPerson(db, { emailProvenAt: new Date() });
    await ask(openBrowser());
    await follow(openBrowser(), await readMailedLink());
    expect((await db.user.findUniqueOrThrow({ where: { id: ada.id } })).passwordHash).not.toBeNull();
  });

  it('makes an account for somebody who answers an invitation', async () => {
    const { owner, workspaceId } = await buildWorkspace(db);
    const secret = await buildInvitation(db, { owner, role: 'reviewer' });
    const browser = openBrowser();
    await ask(browser, 'eve@desk.example', `/join/${secret}`);
    expect((await follow(browser, await readMailedLink())).pathname).toBe(`/join/${secret}`);
    const { userId } = await getViewer({ headers: browser.headers() });
    expect(
      await db.membership.findUnique({ where: { workspaceId_userId: { workspaceId, userId } } }),
    ).toMatchObject({
      role: 'reviewer',
      removedAt: null,
    });
  });

  it('makes none for an invitation that is for another address', async () => {
    const { owner } = await buildWorkspace(db);
    const secret = await buildInvitation(db, { owner, email: 'ben@desk.example' });
    await ask(openBrowser(), 'eve@desk.example', `/join/${secret}`);
    expect(await db.verificationToken.count()).toBe(0);
  });

  it('makes none when the invitation was withdrawn meanwhile', async () => {
    const { owner } = await buildWorkspace(db);
    const secret = await buildInvitation(db, { owner });
    const browser = openBrowser();
    await ask(browser, 'eve@desk.example', `/join/${secret}`);
    const link = await readMailedLink();
    await db.invitation.updateMany({ data: { revokedAt: new Date() } });
    expect((await follow(browser, link)).searchParams.get('error')).toBe('Invitation');
    expect(await db.user.findUnique({ where: { email: 'eve@desk.example' } })).toBeNull();
  });
});
