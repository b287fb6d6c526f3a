import { expect, type Page, test } from '@playwright/test';
import { invite, joinDesk, setUpDesk } from '../support/enter-desk';
import { expectAccessible } from '../support/expect-accessible';
import { openPerson } from '../support/open-person';
import { type RunningServer, startServer } from '../support/server';
import { createCase } from './across-articles/create-case';
import { openClaim, submitVerdict } from './main-job/judge-claims';
import { writeClaim } from './main-job/write-claim';
import { writeRichText } from './main-job/write-rich-text';

const statements = [
  'The bridge was closed on Monday.',
  'Nobody was hurt on the bridge.',
  'The bridge was built in 1911.',
] as const;
const [contested, contestedToo] = statements;
let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

/** Looks at a plan for everybody on the board, and agrees to it. */
async function planReviewers(page: Page, { assignments }: { assignments: number }) {
  await page.getByRole('button', { name: 'Plan reviewers…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan reviewers' });
  await dialog.getByRole('button', { name: 'Show the plan' }).click();
  await dialog.getByRole('button', { name: `Make these ${assignments} assignments` }).click();
  await expect(dialog).toBeHidden();
}

/** The message about what was just done, with the way back. */
async function undo(page: Page, message: string) {
  const notice = page.getByRole('alert').filter({ hasText: message });
  await notice.getByRole('button', { name: 'Undo' }).click();
}

/** Decides the claim whose dialog is open. */
async function decide(page: Page, statement: string, { rating, reason }: { rating: string; reason: string }) {
  const dialog = page.getByRole('dialog', { name: statement });
  await expect(dialog.getByRole('article', { name: /^Verdict of/ })).toHaveCount(2);
  await dialog.getByRole('radio', { name: rating }).click();
  await writeRichText(dialog, 'The desk’s reason', reason);
  await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Desk decision' })).toContainText(reason);
}

test('an editor plans who checks what, takes it back, moves work, and decides one claim after the other', async ({
  browser,
}) => {
  const ines = await openPerson(browser, { name: 'Ines Maro' });
  const jonas = await openPerson(browser, { name: 'Jonas Vik' });
  const petra = await openPerson(browser, { name: 'Petra Kade' });
  const dora = await openPerson(browser, { name: 'Dora Lind' });
  const { page } = ines;
  const desk = await setUpDesk({ page, server });
  const join = async ({ page: theirs, name }: { page: Page; name: string }) =>
    joinDesk(theirs, await invite(page, desk), name);
  await join(jonas);
  await join(petra);
  const home = await createCase(page, { desk, title: 'The bridge', date: '2025-03-14' });
  for (const statement of statements) await writeClaim(page, home, statement);
  const nobodyHas = page.getByRole('region', { name: 'Claims that nobody has' });
  const workOf = ({ name }: { name: string }) => page.getByRole('article', { name });

  await test.step('a plan is looked at, made, taken back and made again', async () => {
    await page.goto(`${home}/board`);
    await planReviewers(page, { assignments: 6 });
    await expect(workOf(jonas)).toContainText('3 to judge');
    await expect(workOf(petra)).toContainText('3 to judge');
    await expect(nobodyHas).toContainText('Every open claim has a reviewer.');
    await undo(page, '6 assignments made');
    await expect(page.getByText('6 assignments taken back')).toBeVisible();
    for (const statement of statements) await expect(nobodyHas).toContainText(statement);
    await expect(workOf(jonas)).toContainText('Nothing to do');
    await planReviewers(page, { assignments: 6 });
    await expect(workOf(petra)).toContainText('3 to judge');
  });

  await test.step('what two people hold is handed over at once; what cannot be says why', async () => {
    await join(dora);
    await page.goto(`${home}/board`);
    for (const { name } of [jonas, petra]) {
      await page.getByRole('checkbox', { name: `Select all claims of ${name}` }).check();
    }
    const selected = page.getByRole('region', { name: 'Selected assignments' });
    await expect(selected).toContainText('6 claims of 2 people');
    await selected.getByRole('button', { name: 'Hand over 6…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hand over the selected claims' });
    await dialog.getByRole('combobox', { name: 'To' }).click();
    await page.getByRole('option', { name: dora.name }).click();
    await dialog.getByLabel('Note').fill('They are at the other bridge until Friday.');
    await dialog.getByRole('button', { name: 'Hand over 6 claims' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Not handed over');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(workOf(dora)).toContainText('3 to judge');
    await undo(page, '3 claims handed over to Dora Lind; 3 not');
    await expect(workOf(dora)).toContainText('Nothing to do');
    await expect(workOf(jonas)).toContainText('3 to judge');
  });

  await test.step('two people differ on two claims', async () => {
    for (const statement of [contested, contestedToo]) {
      for (const [person, rating] of [
        [jonas, 'Supported'],
        [petra, 'Refuted'],
      ] as const) {
        await openClaim(person.page, home, statement);
        await submitVerdict(person.page, { rating, reason: `As ${person.name} reads the notice.` });
      }
    }
  });

  await test.step('the editor decides one after the other, from the queue', async () => {
    await page.goto(desk);
    const decisions = page.getByRole('region', { name: 'Decisions to make' });
    await expect(decisions.getByText('reviewers differ')).toHaveCount(2);
    await decisions.getByRole('link', { name: 'Decide one after the other' }).click();
    await decide(page, contested, { rating: 'Supported', reason: 'The notice names the day.' });
    const next = page.getByRole('link', { name: 'Next disputed claim' });
    await expect(next).toBeFocused();
    await page.keyboard.press('Enter');
    await decide(page, contestedToo, { rating: 'Refuted', reason: 'The clinic counted three.' });
    await expect(next).toBeHidden();
    await page.goto(desk);
    await expect(page.getByRole('heading', { name: 'My queue', level: 1 })).toBeVisible();
    await expect(decisions).toBeHidden();
  });
  for (const person of [ines, jonas, petra, dora]) {
    person.expectNoErrors();
    await person.context.close();
  }
});
