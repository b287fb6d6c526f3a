import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible';
import { type OidcServer, startOidcServer } from '../support/oidc-server';
import { type RunningServer, startServer } from '../support/server';

const password = 'correct horse battery';
let server: RunningServer;

test.describe.configure({ mode: 'serial' });

// On the network address, as colleagues open it: plain http, where browsers withhold the clipboard and more.
test.beforeAll(async () => {
  server = await startServer({ host: '0.0.0.0' });
});

test.afterAll(() => server.stop());

async function fillPassword(page: Page, label: string, value: string) {
  await page.getByLabel(label, { exact: true }).fill(value);
}

async function signIn(page: Page, email: string, path = '/account') {
  await page.goto(`${server.url}/sign-in?to=${path}`);
  await page.getByLabel('E-mail').fill(email);
  await fillPassword(page, 'Password', password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`**${path}`);
}

test('an owner sets up, invites a colleague, and takes both role and access away again', async ({
  browser,
}) => {
  const owner = await (await browser.newContext()).newPage();
  const setupUrl = new URL(server.setupUrl ?? '');
  const setupPath = `${server.url}${setupUrl.pathname}${setupUrl.search}`;
  await owner.goto(setupPath);
  await owner.getByRole('button', { name: 'Set up' }).click();
  await expect(owner.getByText('Use at least 12 characters.')).toBeVisible();
  await expectAccessible(owner);
  await owner.getByLabel('Your name').fill('Ruth Owner');
  await owner.getByLabel('E-mail').fill('ruth@desk.example');
  await fillPassword(owner, 'Password', password);
  await owner.getByLabel('Name of your desk').fill('Northern desk');
  await owner.getByLabel('Load the sample case').uncheck();
  await owner.getByRole('button', { name: 'Set up' }).click();
  await owner.waitForURL('**/w/northern-desk/cases');

  await owner.goto(`${server.url}/w/northern-desk/settings/members`);
  await owner.getByRole('button', { name: 'Invite' }).click();
  await owner.getByLabel('E-mail (optional)').fill('ines@desk.example');
  await owner.getByRole('button', { name: 'Make the link' }).click();
  const link = await owner.getByLabel('Link for one person, shown only now').inputValue();
  await expect(owner.getByText('This link works on this machine only')).toBeHidden();
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Copy' }).click();
  await expect(owner.getByRole('button', { name: 'Copied' })).toBeVisible();
  await owner.getByRole('button', { name: 'Done' }).click();
  await expectAccessible(owner);

  const ines = await (await browser.newContext()).newPage();
  await ines.goto(link);
  await expect(ines.getByRole('heading', { name: 'Join Northern desk' })).toBeVisible();
  await expect(ines.getByLabel('E-mail')).toHaveValue('ines@desk.example');
  await expectAccessible(ines);
  await ines.getByLabel('Your name').fill('Ines Moreau');
  await fillPassword(ines, 'Password', password);
  await ines.getByRole('button', { name: 'Join' }).click();
  await ines.waitForURL('**/w/northern-desk');
  await ines.goto(link);
  await ines.waitForURL('**/w/northern-desk');

  await owner.reload();
  await owner.getByRole('combobox', { name: 'Role of Ines Moreau' }).click();
  await owner.getByRole('option', { name: 'Editor' }).click();
  await expect(owner.getByText('Ines Moreau is now editor.')).toBeVisible();
  // The offer goes away after a while, unless somebody points at it.
  await owner.getByRole('button', { name: 'Undo' }).hover();
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Undo' }).click();
  await expect(owner.getByRole('combobox', { name: 'Role of Ines Moreau' })).toHaveValue('Reviewer');

  await owner.getByRole('button', { name: 'Remove Ines Moreau' }).click();
  await expectAccessible(owner);
  await owner.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(owner.getByText('Ines Moreau', { exact: true })).toBeHidden();
  await ines.goto(`${server.url}/w/northern-desk/cases`);
  await ines.waitForURL('**/sign-in?**');

  await owner.goto(setupPath);
  await expect(owner.getByRole('heading', { name: 'This setup link does not work' })).toBeVisible();
  await expectAccessible(owner);
});

test('somebody signs in by a mailed link and makes a token', async ({ browser }) => {
  const owner = await (await browser.newContext()).newPage();
  await signIn(owner, 'ruth@desk.example');
  await expect(owner.getByText('(this browser)')).toBeVisible();
  await expectAccessible(owner);

  const other = await (await browser.newContext()).newPage();
  await other.goto(`${server.url}/sign-in`);
  await other.getByLabel('E-mail').fill('ruth@desk.example');
  await fillPassword(other, 'Password', 'a wrong password');
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other.getByText('do not belong together')).toBeVisible();
  await expectAccessible(other);
  await other.getByRole('button', { name: 'E-mail me a link instead' }).click();
  await expect(other.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await expectAccessible(other);

  await owner.goto(`${server.url}/w/northern-desk/settings/outbox`);
  const mail = owner.getByRole('article').filter({ hasText: 'Sign in to Variorum' });
  const link = /http\S+/.exec(await mail.innerText())?.[0] ?? '';
  await expectAccessible(owner);
  await other.goto(link);
  await expectAccessible(other);
  await other.getByRole('link', { name: 'Sign in', exact: true }).click();
  await other.waitForURL('**/w/northern-desk');

  await other.goto(`${server.url}/w/northern-desk/settings/tokens`);
  await other.getByRole('button', { name: 'New token' }).click();
  await other.getByLabel('What is it for?').fill('Import every night');
  await other.getByRole('button', { name: 'Make the token' }).click();
  const token = await other.getByLabel('The token, shown only now').inputValue();
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Done' }).click();
  const ask = () =>
    fetch(`${server.url}/api/v1/w/northern-desk`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).status).toBe(200);
  await other.getByRole('button', { name: 'Revoke Import every night' }).click();
  await expect(other.getByText('You have no tokens here')).toBeVisible();
  expect((await ask()).status).toBe(401);

  await other.goto(`${server.url}/account`);
  await other.getByRole('button', { name: 'Sign out everywhere' }).click();
  await other.waitForURL('**/sign-in');
  await owner.goto(`${server.url}/account`);
  await owner.waitForURL('**/sign-in?**');
});

test.describe('with an OpenID Connect provider', () => {
  let provider: OidcServer;
  let desk: RunningServer;

  test.beforeAll(async () => {
    const { port } = new URL(server.url);
    const own = Number(port) + 1;
    provider = await startOidcServer(`http://127.0.0.1:${own}/api/auth/callback/oidc`, {
      ines: { name: 'Ines Moreau', email: 'ines@desk.example', email_verified: true },
    });
    await provider.be('ines');
    desk = await startServer({
      port: own,
      env: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: 'variorum',
        OIDC_CLIENT_SECRET: 'a secret of the client',
        OIDC_NAME: 'the newsroom',
      },
    });
  });

  test.afterAll(async () => {
    await desk.stop();
    await provider.stop();
  });

  test('somebody joins with the provider’s account and signs in with it again', async ({ browser }) => {
    const owner = await (await browser.newContext()).newPage();
    const setupUrl = new URL(desk.setupUrl ?? '');
    await owner.goto(`${desk.url}${setupUrl.pathname}${setupUrl.search}`);
    await owner.getByLabel('Your name').fill('Ruth Owner');
    await owner.getByLabel('E-mail').fill('ruth@desk.example');
    await fillPassword(owner, 'Password', password);
    await owner.getByLabel('Name of your desk').fill('Northern desk');
    await owner.getByLabel('Load the sample case').uncheck();
    await owner.getByRole('button', { name: 'Set up' }).click();
    await owner.waitForURL('**/w/northern-desk/cases');
    await owner.goto(`${desk.url}/w/northern-desk/settings/members`);
    await owner.getByRole('button', { name: 'Invite' }).click();
    await owner.getByRole('button', { name: 'Make the link' }).click();
    const link = await owner.getByLabel('Link for one person, shown only now').inputValue();
    await expect(owner.getByText('This link works on this machine only')).toBeVisible();

    const ines = await (await browser.newContext()).newPage();
    await ines.goto(`${desk.url}/sign-in`);
    await ines.getByRole('button', { name: 'Continue with the newsroom' }).click();
    await expect(ines.getByText('There is no account for that address.')).toBeVisible();
    await expectAccessible(ines);
    await ines.goto(link);
    await ines.getByRole('button', { name: 'Continue with the newsroom' }).click();
    await ines.waitForURL('**/w/northern-desk');
    await ines.goto(`${desk.url}/account`);
    await expect(ines.getByText('You have no password yet')).toBeVisible();
    await ines.getByRole('button', { name: 'Sign out', exact: true }).click();
    await ines.waitForURL('**/sign-in');
    await ines.getByRole('button', { name: 'Continue with the newsroom' }).click();
    await ines.waitForURL('**/w/northern-desk');
  });
});
