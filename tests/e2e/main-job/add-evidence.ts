import { expect, type Page } from '@playwright/test';
import { writeRichText } from './write-rich-text';

interface Answer {
  question: string;
  stance: 'Supports' | 'Refutes' | 'Background';
  answer: string;
  /** A reference or article of the case and its words. */
  source: { label: string; words: string };
}

/** Adds evidence that is answered from a text of the case, on the claim's page. */
export async function addEvidence(page: Page, { question, stance, answer, source }: Answer): Promise<void> {
  await page.getByRole('button', { name: 'Add evidence' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add evidence' });
  await dialog.getByLabel('Question').fill(question);
  await dialog.getByText(stance, { exact: true }).click();
  await writeRichText(dialog, 'Answer', answer);
  await dialog.getByText('Article', { exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Article or reference' }).click();
  await page.getByRole('option', { name: source.label }).click();
  await dialog.getByLabel('Its words').fill(source.words);
  await expect(dialog.getByText('Found in the text.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

/** Asks a question that waits for its answer. */
export async function askQuestion(page: Page, question: string, owner: string): Promise<void> {
  await page.getByRole('button', { name: 'Add evidence' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add evidence' });
  await dialog.getByLabel('Question').fill(question);
  await dialog.getByRole('combobox', { name: 'Who finds out' }).fill(owner);
  await page.getByRole('option', { name: owner }).click();
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect(dialog).toBeHidden();
}
