import { expect } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible';
import { openPerson } from '../support/open-person';
import { test } from '../support/sample-desk';

test('sentences worth checking are shown, walked and marked by keys; bars lead to copied text', async ({
  browser,
  sample,
}) => {
  const { context, page, expectNoErrors } = await openPerson(browser, {
    name: 'Ines Maro',
    storageState: sample.storageState,
  });
  await page.goto(sample.home);
  await page
    .getByRole('link', { name: /Morning Ledger/ })
    .first()
    .click();
  await expect(page.getByRole('main').getByRole('document')).toBeVisible();
  const list = page.getByRole('region', { name: 'Sentences worth checking' });

  await test.step('shown by a key, with reasons, and again after a reload', async () => {
    await page.keyboard.press('t');
    await expect(list.getByRole('listitem').first()).toBeVisible();
    await page.reload();
    await expect(list.getByRole('listitem').first()).toBeVisible();
    await expect(page.getByRole('switch', { name: 'Show sentences worth checking' })).toBeChecked();
    await expectAccessible(page);
  });

  await test.step('the sentence in hand becomes a claim', async () => {
    const before = await list.getByRole('listitem').count();
    await page.keyboard.press('g');
    const card = page.getByRole('region', { name: 'Sentence worth checking', exact: true });
    await expect(card.getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByLabel('Statement')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'New claim' })).toBeHidden();
    await expect(list.getByRole('listitem')).toHaveCount(before - 1);
  });

  await test.step('a bar names who has the same text and leads to both', async () => {
    const bar = page.getByRole('button', { name: /^Also in / }).first();
    await bar.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('link', { name: /, side by side$/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
    await expect(page).toHaveURL(/side-by-side\?articles=.+&at=\d+/);
  });
  expectNoErrors();
  await context.close();
});
