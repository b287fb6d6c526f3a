import type { Locator } from '@playwright/test';

/** Types into a formatted field. */
export async function writeRichText(within: Locator, label: string, words: string): Promise<void> {
  const field = within.getByRole('textbox', { name: label });
  await field.click();
  await field.pressSequentially(words);
}
