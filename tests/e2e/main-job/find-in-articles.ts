import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the find panel by its key and looks for words, for a claim that is found by typing. */
export async function findInArticles(page: Page, words: string, claim?: string): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+Shift+F');
  const panel = page.getByRole('dialog', { name: 'Find in all articles' });
  await panel.getByLabel('Words').fill(words);
  if (claim !== undefined) {
    await panel.getByRole('combobox', { name: 'For claim' }).fill(claim);
    await page.getByRole('option', { name: claim }).click();
  }
  return panel;
}

/** Marks the sentence of one hit for the chosen claim and answers what the product says of its voice. */
export async function markHit(panel: Locator, label: string, words: string): Promise<void> {
  const section = panel.getByRole('region', { name: label, exact: true });
  const mark = section.getByRole('button', { name: 'Mark', exact: true });
  // The smallest box that holds these words and their button.
  const hit = section.locator('div').filter({ hasText: words }).filter({ has: mark }).last();
  await hit.getByRole('button', { name: 'Mark', exact: true }).click();
  await expect(
    section.locator('div').filter({ hasText: words }).getByText('marked', { exact: true }).first(),
  ).toBeVisible();
}

export async function closePanel(page: Page, panel: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
}
