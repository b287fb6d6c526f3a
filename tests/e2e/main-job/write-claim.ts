import { expect, type Page } from '@playwright/test';

/** Writes a claim without a passage; the page is then the claim's. */
export async function writeClaim(page: Page, home: string, statement: string): Promise<void> {
  await page.goto(`${home}/claims`);
  // Where there are none yet the page offers it twice.
  await page.getByRole('button', { name: 'New claim' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New claim' });
  await dialog.getByLabel('Statement').fill(statement);
  await dialog.getByRole('button', { name: 'Write the claim' }).click();
  await expect(page.getByRole('heading', { name: 'How each article puts it' })).toBeVisible();
}
