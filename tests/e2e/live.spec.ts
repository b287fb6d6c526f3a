import { expect, type Request } from '@playwright/test';
import { openPerson } from '../support/open-person';
import { test } from '../support/sample-desk';
import { writeClaim } from './main-job/write-claim';

test('eight tabs of one person stay live over one stream', async ({ browser, sample }) => {
  const person = await openPerson(browser, { name: 'Ines Maro', storageState: sample.storageState });
  const other = await openPerson(browser, { name: 'Ines elsewhere', storageState: sample.storageState });
  const streams = new Set<Request>();
  // The browser does not report the end of a request whose page is closed.
  const countStreams = () => [...streams].filter((request) => !request.frame().page().isClosed()).length;
  person.context.on('request', (request) => {
    if (request.url().includes('/api/rpc/live/subscribe')) streams.add(request);
  });
  person.context.on('requestfinished', (request) => streams.delete(request));
  person.context.on('requestfailed', (request) => streams.delete(request));
  const tabs = [person.page];
  while (tabs.length < 8) tabs.push(await person.context.newPage());
  for (const tab of tabs) {
    await tab.goto(`${sample.home}/claims`);
    await expect(tab.getByRole('heading', { name: 'Claims', level: 1 })).toBeVisible();
  }
  await expect.poll(countStreams).toBe(1);

  await writeClaim(other.page, sample.home, 'Eight tabs show this claim.');
  for (const tab of tabs) {
    await expect(tab.getByRole('link', { name: 'Eight tabs show this claim.' })).toBeVisible();
  }
  expect(countStreams()).toBe(1);

  await person.page.close();
  await writeClaim(other.page, sample.home, 'Seven tabs show this claim.');
  for (const tab of tabs.slice(1)) {
    await expect(tab.getByRole('link', { name: 'Seven tabs show this claim.' })).toBeVisible();
  }
  await expect.poll(countStreams).toBe(1);
  person.expectNoErrors();
  await person.context.close();
  await other.context.close();
});

test('a dropped connection shows itself, keeps what was typed and catches up', async ({
  browser,
  sample,
}) => {
  const person = await openPerson(browser, { name: 'Ines Maro', storageState: sample.storageState });
  const other = await openPerson(browser, { name: 'Ines elsewhere', storageState: sample.storageState });
  const { page } = person;
  await page.goto(`${sample.home}/claims`);
  await page.getByRole('button', { name: 'New claim' }).click();
  const statement = page.getByRole('dialog', { name: 'New claim' }).getByLabel('Statement');
  await statement.fill('Typed while the connection was there,');

  await person.context.setOffline(true);
  await expect(page.getByText('The connection is lost; trying again.')).toBeVisible();
  await statement.press('End');
  await statement.pressSequentially(' and while it was not.');
  await page.getByRole('button', { name: 'Write the claim' }).click();
  await writeClaim(other.page, sample.home, 'This was written in the meantime.');

  await person.context.setOffline(false);
  await expect(page.getByText('The connection is lost; trying again.')).toBeHidden();
  await expect(
    page.getByRole('heading', { name: 'Typed while the connection was there, and while it was not.' }),
  ).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'This was written in the meantime.' })).toBeVisible();
  person.expectNoErrors();
  await person.context.close();
  await other.context.close();
});

test('what happens between the drawing of a page and its first connection is not missed', async ({
  browser,
  sample,
}) => {
  const person = await openPerson(browser, { name: 'Ines Maro', storageState: sample.storageState });
  const other = await openPerson(browser, { name: 'Ines elsewhere', storageState: sample.storageState });
  let connect = () => {};
  const mayConnect = new Promise<void>((resolve) => {
    connect = resolve;
  });
  await person.context.route('**/api/rpc/live/subscribe*', async (route) => {
    await mayConnect;
    await route.continue();
  });
  const { page } = person;
  await page.goto(`${sample.home}/claims`);
  await expect(page.getByRole('heading', { name: 'Claims', level: 1 })).toBeVisible();
  await writeClaim(other.page, sample.home, 'Written while a tab was opening.');
  await expect(page.getByRole('link', { name: 'Written while a tab was opening.' })).toBeHidden();
  connect();
  await expect(page.getByRole('link', { name: 'Written while a tab was opening.' })).toBeVisible();

  // The second tab hears the first one's stream, which has told of the claim before it could listen.
  let join = () => {};
  const mayJoin = new Promise<void>((resolve) => {
    join = resolve;
  });
  const second = await person.context.newPage();
  await second.route('**/_next/static/**/*.js', async (route) => {
    await mayJoin;
    await route.continue();
  });
  await second.goto(`${sample.home}/claims`, { waitUntil: 'commit' });
  await expect(second.getByRole('link', { name: 'Written while a tab was opening.' })).toBeVisible();
  await writeClaim(other.page, sample.home, 'Written before the second tab listened.');
  await expect(page.getByRole('link', { name: 'Written before the second tab listened.' })).toBeVisible();
  join();
  await expect(second.getByRole('link', { name: 'Written before the second tab listened.' })).toBeVisible();
  person.expectNoErrors();
  await person.context.close();
  await other.context.close();
});
