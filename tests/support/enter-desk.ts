import { expect, type Page } from '@playwright/test';
import { toProductAddress } from './product-address';
import type { RunningServer } from './server';

export const ownerOfTests = {
  name: 'Ines Maro',
  email: 'ines@desk.example',
  password: 'correct horse battery',
};

interface NewDesk {
  page: Page;
  server: RunningServer;
  withSample?: boolean;
}

/** Uses the one-time link of a fresh server; the page is then on the cases of the desk. Answers the desk's address. */
export async function setUpDesk({ page, server, withSample = false }: NewDesk): Promise<string> {
  await page.goto(toProductAddress(server.setupUrl ?? ''));
  await page.getByLabel('Your name').fill(ownerOfTests.name);
  await page.getByLabel('E-mail').fill(ownerOfTests.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(ownerOfTests.password);
  await page.getByLabel('Name of your desk').fill('Northern desk');
  await page.getByLabel('Load the sample case').setChecked(withSample);
  await page.getByRole('button', { name: 'Set up' }).click();
  // A fresh server opens its rooms, hashes a password and may load the sample case.
  await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible({ timeout: 90_000 });
  return page.url().replace(/\/cases$/, '');
}

/** Makes an invitation on the members page and answers its link. */
export async function invite(
  page: Page,
  desk: string,
  role: 'Reviewer' | 'Observer' = 'Reviewer',
): Promise<string> {
  await page.goto(`${desk}/settings/members`);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite a colleague' });
  await dialog.getByRole('radio', { name: role }).check();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Link for one person').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

/** A newcomer follows an invitation link and is then on their queue. */
export async function joinDesk(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(`${name.split(' ')[0]?.toLowerCase()}@desk.example`);
  await page.getByRole('textbox', { name: 'Password' }).fill('a password of their own');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'My queue', level: 1 })).toBeVisible();
}
