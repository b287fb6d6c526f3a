import { expect, type Page } from '@playwright/test';

/** The stages of the claim that is open. */
export function stagesOf(page: Page) {
  return page.getByRole('region', { name: 'Stages' });
}

/** Chooses a ready-made protocol for the case and for its claims that nobody has begun. */
export async function chooseProtocol(page: Page, home: string, preset: 'Quick' | 'Full') {
  await page.goto(home);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'How claims are reviewed' }).click();
  const dialog = page.getByRole('dialog', { name: 'How claims are reviewed' });
  await dialog.getByRole('radio', { name: preset, exact: true }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

/** Gives the free place of a stage to somebody, on the claim that is open. */
export async function givePlace(page: Page, stage: string, name: string) {
  const row = stagesOf(page).getByRole('group', { name: stage });
  await row.getByRole('button', { name: 'Give it' }).click();
  await page.getByRole('combobox', { name: 'To whom' }).fill(name);
  await page.getByRole('option', { name }).click();
  await page.getByRole('button', { name: 'Give the place' }).click();
  await expect(row).toContainText(name);
}

/** Takes the free place of a stage for oneself, on the claim that is open. */
export async function takePlace(page: Page, stage: string) {
  const row = stagesOf(page).getByRole('group', { name: stage });
  await row.getByRole('button', { name: 'Take it' }).click();
  await expect(row.getByRole('button', { name: 'Take it' })).toBeHidden();
}
