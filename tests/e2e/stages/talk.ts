import { expect, type Page } from '@playwright/test';

/** A thread on the claim that is open, by words that stand in it. */
function threadWith(page: Page, words: string) {
  return page.getByRole('region', { name: 'Talk' }).getByRole('article').filter({ hasText: words });
}

/** Begins a thread on the claim that is open; it names a colleague first. */
export async function beginThread(page: Page, { names, words }: { names: string; words: string }) {
  const talk = page.getByRole('region', { name: 'Talk' });
  await talk.getByRole('button', { name: 'Begin a thread' }).click();
  const field = talk.getByRole('textbox', { name: 'What is there to talk about?' });
  await field.pressSequentially(`@${names.split(' ')[0]}`);
  await page.getByRole('option', { name: names }).click();
  await field.pressSequentially(` ${words}`);
  await talk.getByRole('button', { name: 'Begin the thread' }).click();
  await expect(threadWith(page, words)).toContainText(names);
}

export async function replyTo(page: Page, thread: string, words: string) {
  const found = threadWith(page, thread);
  await found.getByRole('button', { name: 'Reply' }).click();
  await found.getByRole('textbox', { name: 'Your reply' }).pressSequentially(words);
  await page.keyboard.press('Control+Enter');
  await expect(found.getByText(words)).toBeVisible();
}

export async function resolveThread(
  page: Page,
  thread: string,
  { outcome, words }: { outcome: string; words: string },
) {
  const found = threadWith(page, thread);
  await found.getByRole('button', { name: 'Resolve' }).click();
  await found.getByRole('radio', { name: outcome, exact: true }).check();
  await found.getByLabel('In a few words').fill(words);
  await found.getByRole('button', { name: 'Resolve' }).click();
  // What was said is folded away below the outcome.
  await expect(threadWith(page, words).getByRole('button', { name: 'Reopen' })).toBeVisible();
}
