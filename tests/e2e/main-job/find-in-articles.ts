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

/** Marks the sentence of one hit for the chosen claim. */
export async function markHit(panel: Locator, label: string, words: string): Promise<void> {
  const hit = panel
    .getByRole('region', { name: label, exact: true })
    .getByRole('listitem')
    .filter({ hasText: words })
    .first();
  await hit.getByRole('button', { name: 'Mark', exact: true }).click();
  await expect(hit.getByText('marked', { exact: true })).toBeVisible();
}

export async function closePanel(page: Page, panel: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
}
