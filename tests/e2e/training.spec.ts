import { expect, type Page, test } from '@playwright/test';
import { invite, joinDesk, setUpDesk } from '../support/enter-desk';
import { expectAccessible } from '../support/expect-accessible';
import { openPerson } from '../support/open-person';
import { type RunningServer, startServer } from '../support/server';
import { writeClaim } from './main-job/write-claim';
import { writeRichText } from './main-job/write-rich-text';

const claims = [
  { statement: 'The bridge was closed on Monday.', rating: 'Supported', reason: 'The notice says so.' },
  {
    statement: 'Nobody was hurt on the bridge.',
    rating: 'Refuted',
    reason: 'The clinic names three people.',
  },
];
let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

/** Fills in the form of the panel: a key for editors, an answer for newcomers. */
async function judge(page: Page, { rating, reason, send }: { rating: string; reason: string; send: string }) {
  const panel = page.getByRole('region', { name: 'Training' });
  await panel.getByRole('radio', { name: rating }).click();
  await writeRichText(panel, 'Reason', reason);
  await panel.getByRole('button', { name: send }).click();
  return panel;
}

test('a newcomer works a training case, sees agreement with the key, and an editor admits them', async ({
  browser,
}) => {
  const ines = await openPerson(browser, { name: 'Ines Maro' });
  const nils = await openPerson(browser, { name: 'Nils Berg' });
  const desk = await setUpDesk({ page: ines.page, server });
  const link = await invite(ines.page, desk, 'Observer');

  const home = await test.step('the owner makes a training case and sets its key', async () => {
    const { page } = ines;
    await page.goto(`${desk}/cases`);
    await page.getByRole('button', { name: 'Create the first case' }).click();
    const dialog = page.getByRole('dialog', { name: 'New case' });
    await dialog.getByLabel('Title').fill('The bridge, for newcomers');
    await dialog.getByRole('switch', { name: 'A training case' }).click();
    await dialog.getByRole('button', { name: 'Create the case' }).click();
    await expect(page.getByRole('heading', { name: 'The bridge, for newcomers' })).toBeVisible();
    const made = page.url();
    for (const { statement, rating, reason } of claims) {
      await writeClaim(page, made, statement);
      const panel = await judge(page, { rating, reason, send: 'Set the key' });
      await expect(panel.getByRole('article', { name: 'The key' })).toContainText(reason);
    }
    return made;
  });

  await test.step('the newcomer finds it in the queue and judges without seeing the key', async () => {
    const { page } = nils;
    await joinDesk(page, link, nils.name);
    await page.getByRole('link', { name: 'The bridge, for newcomers', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Training', level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Begin with claim 1' }).click();
    await expect(page.getByRole('radio', { name: 'Supported' })).toBeVisible();
    await expect(page.getByText(claims[0]?.reason ?? '')).toBeHidden();
    await expectAccessible(page);
    const send = 'Answer and see the key';
    const panel = await judge(page, { rating: 'Supported', reason: 'I read the notice.', send });
    await expect(panel).toContainText('You agree with the key');
    await expect(panel.getByRole('article', { name: 'The key' })).toContainText('The notice says so.');
    await page.getByRole('link', { name: /^Next: claim 2/ }).click();
    await judge(page, { rating: 'Not enough evidence', reason: 'I found nothing.', send });
    await expect(panel).toContainText('You differ from the key');
    await expect(panel).toContainText('That was the last one. You agree on 1 of 2.');
  });

  await test.step('the newcomer sees where they differ, at a desk and on a phone', async () => {
    const { page } = nils;
    await page.goto(`${home}/training`);
    const differ = page.getByRole('region', { name: 'Differ' });
    await expect(differ).toContainText('Nobody was hurt on the bridge.');
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
  });

  await test.step('an editor reads the result and admits them', async () => {
    const { page } = ines;
    await page.goto(`${home}/training`);
    const people = page.getByRole('table', { name: 'People in training' });
    await expect(people).toContainText('agrees on 1 of 2');
    await expectAccessible(page);
    await people.getByRole('button', { name: 'Admit as reviewer' }).click();
    await expect(page.getByText('Nils Berg is now a reviewer.')).toBeVisible();
    await expect(people.getByRole('button', { name: 'Take back' })).toBeVisible();
  });
  for (const person of [ines, nils]) {
    person.expectNoErrors();
    await person.context.close();
  }
});
