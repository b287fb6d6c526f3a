import { expect, type Page } from '@playwright/test';
import { openPerson } from '../support/open-person';
import { test } from '../support/sample-desk';
import { writeClaim } from './main-job/write-claim';
import { chooseProtocol, stagesOf } from './stages/steer-stages';

/** Tabs until what is looked for has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(page.locator(selector).and(page.locator(':focus'))).toHaveCount(1, { timeout: 50 });
  }).toPass({ intervals: [0] });
}

test('marking, linking, evidence and a verdict need no mouse', async ({ browser, sample }) => {
  const { context, page, expectNoErrors } = await openPerson(browser, {
    name: 'Ines Maro',
    storageState: sample.storageState,
  });
  const statement = 'The sentence under the caret was marked with the keyboard alone.';

  await test.step('mark: a sentence becomes a claim', async () => {
    await page.goto(`${sample.home}/articles/${sample.articleId}`);
    await expect(page.getByRole('main').getByRole('document')).toBeVisible();
    await tabTo(page, '[role="document"]');
    await page.keyboard.press('ControlOrMeta+ArrowDown');
    await page.keyboard.press('s');
    await expect(page.getByRole('region', { name: 'Selected words' })).toBeVisible();
    await page.keyboard.press('3');
    await page.keyboard.press('c');
    await expect(page.getByLabel('Statement')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(statement);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: statement, expanded: true })).toBeVisible();
    await expect(page.getByText(/denies it, reported/).first()).toBeVisible();
  });

  await test.step('link: two words go to the claim that the typed words find', async () => {
    await page.keyboard.press('ControlOrMeta+ArrowDown');
    await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
    await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
    await expect(page.getByRole('region', { name: 'Selected words' })).toBeVisible();
    await page.keyboard.press('l');
    await expect(page.getByLabel('Claim', { exact: true })).toBeFocused();
    await page.keyboard.type('keyboard alone');
    await expect(page.getByRole('option').first()).toContainText(statement);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Link to a claim' })).toBeHidden();
    await expect(page.getByRole('button', { name: statement, expanded: true })).toBeVisible();
  });

  await test.step('evidence: a question with its answer', async () => {
    await page.keyboard.press('o');
    await expect(page.getByRole('heading', { name: 'How each article puts it' })).toBeVisible();
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Add evidence' });
    await expect(dialog.getByLabel('Question')).toBeFocused();
    await page.keyboard.type('Can one work here without a mouse?');
    await page.keyboard.press('Enter');
    await tabTo(page, '[contenteditable="true"]');
    await page.keyboard.type('Yes.');
    await tabTo(page, '[type="submit"]');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Can one work here without a mouse?').first()).toBeVisible();
  });

  await test.step('verdict: rating by number, reason, submitted from the field', async () => {
    await page.keyboard.press('v');
    await expect(page.getByRole('radio', { name: 'Supported' })).toBeFocused();
    await page.keyboard.press('1');
    await expect(page.getByRole('radio', { name: 'Supported' })).toBeChecked();
    await tabTo(page, '[contenteditable="true"]');
    await page.keyboard.type('No hand left the keys.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('article', { name: 'Verdict of You' })).toContainText(
      'No hand left the keys.',
    );
  });

  expectNoErrors();
  await context.close();
});

test('taking a place, talking and deciding need no mouse', async ({ browser, sample }) => {
  const { context, page, expectNoErrors } = await openPerson(browser, {
    name: 'Ines Maro',
    storageState: sample.storageState,
  });
  await chooseProtocol(page, sample.home, 'Quick');
  await writeClaim(page, sample.home, 'This claim was reviewed with the keyboard alone.');

  await test.step('a free place is taken', async () => {
    await tabTo(page, 'button:has-text("Take it")');
    await page.keyboard.press('Enter');
    await expect(stagesOf(page).getByRole('group', { name: 'First check' })).toContainText('Ines Maro');
  });

  await test.step('a verdict is given', async () => {
    await page.keyboard.press('v');
    await page.keyboard.press('1');
    await expect(page.getByRole('radio', { name: 'Supported' })).toBeChecked();
    await tabTo(page, '[contenteditable="true"]');
    await page.keyboard.type('No hand left the keys.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('article', { name: 'Verdict of You' })).toBeVisible();
  });

  await test.step('a colleague is named in a thread', async () => {
    await tabTo(page, 'button:has-text("Begin a thread")');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'What is there to talk about?' })).toBeFocused();
    await page.keyboard.type('@Tom');
    await expect(page.getByRole('option', { name: 'Tomás Varga' })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' can you follow?');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('region', { name: 'Talk' }).getByRole('article')).toContainText(
      /Tomás Varga.* can you follow\?/,
    );
  });

  await test.step('the desk decides, and says why its one person fills two places', async () => {
    await tabTo(page, 'button:has-text("Decide this claim")');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Decide claim/ });
    await expect(dialog).toBeVisible();
    await tabTo(page, '[role="dialog"] [role="radio"]');
    await page.keyboard.press('1');
    await expect(dialog.getByRole('radio', { name: 'Supported' })).toBeChecked();
    await tabTo(page, '[role="dialog"] [contenteditable="true"]');
    await page.keyboard.type('Nothing speaks against it.');
    await tabTo(page, '[role="dialog"] textarea');
    await page.keyboard.type('The desk has one person today.');
    await tabTo(page, '[role="dialog"] button:has-text("Decide")');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('region', { name: 'Desk decision' })).toContainText(
      'Nothing speaks against it.',
    );
    await expect(stagesOf(page)).toContainText('The desk has one person today.');
  });
  expectNoErrors();
  await context.close();
});
