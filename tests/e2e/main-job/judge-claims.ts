import { expect, type Page } from '@playwright/test';
import { writeRichText } from './write-rich-text';

interface Judgement {
  rating: string;
  reason: string;
}

/** Opens a claim from the list of the case. */
export async function openClaim(page: Page, home: string, statement: string): Promise<void> {
  await page.goto(`${home}/claims`);
  await page.getByRole('link', { name: statement }).click();
  await expect(page.getByRole('heading', { name: 'How each article puts it' })).toBeVisible();
}

export async function submitVerdict(page: Page, { rating, reason }: Judgement): Promise<void> {
  const form = page.getByRole('region', { name: 'Your verdict' });
  await form.getByRole('radio', { name: rating }).click();
  await writeRichText(form, 'Reason', reason);
  await form.getByRole('button', { name: /^Submit (verdict|the revision)$/ }).click();
  await expect(page.getByRole('article', { name: 'Verdict of You' })).toContainText(reason);
}

interface DeskDecision extends Judgement {
  /** What holds for the detail "when", and the words of the passage that do not. */
  when?: { holds: string; failing: string };
}

export async function decideClaim(page: Page, { rating, reason, when }: DeskDecision): Promise<void> {
  const panel = page.getByRole('region', { name: 'Desk decision' });
  await panel.getByRole('button', { name: 'Decide this claim' }).click();
  const dialog = page.getByRole('dialog', { name: /^Decide claim/ });
  await dialog.getByRole('radio', { name: rating }).click();
  await writeRichText(dialog, 'The desk’s reason', reason);
  if (when) {
    await dialog.getByLabel('When: what holds').fill(when.holds);
    await dialog.getByRole('checkbox', { name: when.failing }).check();
  }
  await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(panel.getByRole('button', { name: 'Decide again' })).toBeVisible();
  await expect(panel).toContainText(reason);
}
