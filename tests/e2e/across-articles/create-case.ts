import { expect, type Page } from '@playwright/test';

/** Creates the first case of a desk; answers the address of its page. */
export async function createCase(
  page: Page,
  { desk, title, date }: { desk: string; title: string; date: string },
): Promise<string> {
  await page.goto(`${desk}/cases`);
  await page.getByRole('button', { name: 'Create the first case' }).click();
  const dialog = page.getByRole('dialog', { name: 'New case' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Date of the event').fill(date);
  await dialog.getByRole('button', { name: 'Create the case' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  return page.url();
}
