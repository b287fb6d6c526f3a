import { expect, type Page } from '@playwright/test';
import type { Material } from '../../support/articles-to-check';

/** Imports all files of the material in one go from the page of the case, and gives each article its label. */
export async function importArticles(page: Page, { files, articles }: Material): Promise<void> {
  await page.getByRole('link', { name: 'Add articles' }).first().click();
  await page.getByLabel('Files to add').setInputFiles(files);
  for (const { file, label } of articles) {
    await page.getByLabel(`Label of ${file}`).fill(label);
    await expect(page.getByLabel(`Date of ${file}`)).toHaveValue(/^2025-03-1[45]$/);
  }
  await page.getByRole('button', { name: `Add ${articles.length} articles` }).click();
}

/** Pastes a text to compare with. Its words are the test's own. */
export async function addReference(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/add`);
  await page.getByRole('tab', { name: 'Paste' }).click();
  await page
    .getByRole('textbox', { name: 'Text' })
    .fill(
      'Note on the Kursk direction\n14 March 2025\nThe General Staff sees no threat of encirclement.\nThe operation in the Kursk region began on 6 August 2024.',
    );
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByLabel('Label of pasted text').fill('General Staff note');
  await page.getByRole('combobox', { name: 'What pasted text is' }).click();
  await page.getByRole('option', { name: 'reference' }).click();
  await page.getByRole('button', { name: 'Add one article' }).click();
  await expect(page.getByRole('link', { name: 'General Staff note', exact: true })).toBeVisible();
}
