import { expect, type Page } from '@playwright/test';
import { writeRichText } from './write-rich-text';

interface Report {
  summary: string;
  /** Something that is still open and has to be said before publishing. */
  open?: string;
}

/** Writes the summary, sees what is open, publishes, and answers the address of the report. */
export async function publishReport(page: Page, home: string, { summary, open }: Report): Promise<string> {
  await page.goto(`${home}/report`);
  await writeRichText(page.getByRole('main'), 'Summary', summary);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const preview = page.frameLocator('iframe[title="Preview of the report"]');
  await expect(preview.locator('body')).toContainText(summary);
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish the report' });
  if (open !== undefined) await expect(dialog).toContainText(open);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  const link = dialog.getByRole('link', { name: 'Open the published report' });
  await expect(link).toBeVisible();
  return link.evaluate((anchor) => (anchor instanceof HTMLAnchorElement ? anchor.href : ''));
}
