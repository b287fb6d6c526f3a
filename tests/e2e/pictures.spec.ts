import { expect } from '@playwright/test';
import { openPerson } from '../support/open-person';
import { test } from '../support/sample-desk';
import { openClaim } from './main-job/judge-claims';
import { writeClaim } from './main-job/write-claim';
import { chooseProtocol, givePlace, stagesOf, takePlace } from './stages/steer-stages';
import { beginThread } from './stages/talk';

// Only when asked for, so that a test run leaves the work tree as it was: UPDATE_PICTURES=1 npx playwright test pictures
if (process.env.UPDATE_PICTURES === '1') {
  test('the pictures of README and guides are taken of the sample case', async ({ browser, sample }) => {
    const { context, page } = await openPerson(browser, {
      name: 'pictures',
      storageState: sample.storageState,
      viewport: { width: 1280, height: 800 },
    });
    await page.goto(sample.home);
    await page.getByRole('link', { name: 'Capital Courier', exact: true }).click();
    await page
      .getByRole('list', { name: 'Claims beside their passages' })
      .getByRole('button')
      .first()
      .click();
    await expect(page.getByRole('group', { name: 'Who says it' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Also stated in · \d/ })).toBeVisible();
    await page.screenshot({ path: 'docs/pictures/reader.png' });
    await page.goto(`${sample.home}/compare`);
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(page.getByText(/independent origin/).first()).toBeVisible();
    await page.screenshot({ path: 'docs/pictures/matrix.png' });

    await openClaim(page, sample.home, 'Ukrainian forces in the Kursk region were encircled.');
    await page.getByRole('button', { name: 'Decide again' }).click();
    await page
      .getByRole('dialog')
      .getByRole('combobox', { name: 'Propose from the verdicts' })
      .scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'docs/pictures/decision.png' });
    await page.keyboard.press('Escape');

    await chooseProtocol(page, sample.home, 'Full');
    await writeClaim(page, sample.home, 'The presidents agreed to speak again within a week.');
    await givePlace(page, 'First check', 'Tomás Varga');
    await takePlace(page, 'Second check');
    await beginThread(page, { names: 'Tomás Varga', words: 'does either transcript name a day?' });
    await stagesOf(page).scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'docs/pictures/stages.png' });

    await page.goto(`${sample.home}/board`);
    await page.getByRole('button', { name: 'Plan reviewers…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.screenshot({ path: 'docs/pictures/plan.png' });
    await context.close();
  });
}
