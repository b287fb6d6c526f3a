import { expect } from '@playwright/test';
import { invite, joinDesk } from '../support/enter-desk';
import { expectAccessible } from '../support/expect-accessible';
import { openPerson } from '../support/open-person';
import { test } from '../support/sample-desk';
import { callApi } from './main-job/call-api';

test('what concerns somebody reaches their bell, and is read once they have opened it', async ({
  browser,
  sample,
}) => {
  const { desk, workspace, caseId, claimId } = sample;
  const owner = await openPerson(browser, { name: 'Ines Maro', storageState: sample.storageState });
  const link = await invite(owner.page, desk);
  const tomas = await openPerson(browser, { name: 'Tomas Beck' });
  await joinDesk(tomas.page, link, 'Tomas Beck');
  const bell = tomas.page.getByRole('button', { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName('Notifications');

  // As a script of the desk would: the screens for assigning have a journey of their own.
  const members = await callApi(owner.page, 'members.list', { workspace });
  const userId = /"id":"([^"]+)","name":"Tomas Beck"/.exec(members)?.[1];
  const pairs = [{ claimId, userId }];
  const assigned = await callApi(owner.page, 'assignments.assign', { workspace, caseId, pairs, note: '' });
  expect(assigned).toMatch(/^200/);

  await expect(bell).toHaveAccessibleName('Notifications, 1 unread');
  await tomas.page.keyboard.press('i');
  const told = tomas.page.getByRole('link', { name: 'Ines Maro gave you a claim to judge' });
  await expect(told).toBeVisible();
  await expectAccessible(tomas.page);
  await told.press('Enter');
  await expect(tomas.page).toHaveURL(new RegExp(`/claims/${claimId}`));
  await expect(bell).toHaveAccessibleName('Notifications');

  await tomas.page.goto(`${desk}/settings/notifications`);
  await tomas.page
    .getByRole('checkbox', { name: 'Work is given to me or taken from me: at the bell' })
    .uncheck();
  await tomas.page.getByRole('radio', { name: 'Once a week' }).check();
  await tomas.page.getByRole('button', { name: 'Save' }).click();
  await expect(tomas.page.getByText('Your choices are saved.')).toBeVisible();
  for (const person of [owner, tomas]) {
    person.expectNoErrors();
    await person.context.close();
  }
});
