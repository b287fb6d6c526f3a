import { expect, type Page, test } from '@playwright/test';
import { readArticlesToCheck } from '../support/articles-to-check';
import { invite, joinDesk, setUpDesk } from '../support/enter-desk';
import { expectAccessible } from '../support/expect-accessible';
import { openPerson } from '../support/open-person';
import { type RunningServer, startServer } from '../support/server';
import { createCase } from './across-articles/create-case';
import { addEvidence } from './main-job/add-evidence';
import { addReference, importArticles } from './main-job/add-texts';
import { callApi } from './main-job/call-api';
import { openClaim, submitVerdict } from './main-job/judge-claims';
import { markForClaim, markNewClaim, openArticle } from './main-job/mark-in-reader';
import { publishReport } from './main-job/publish-report';
import { writeRichText } from './main-job/write-rich-text';
import { chooseProtocol, givePlace, stagesOf, takePlace } from './stages/steer-stages';
import { beginThread, replyTo, resolveThread } from './stages/talk';

const material = readArticlesToCheck();
const encirclement = 'Ukrainian forces in the Kursk region were encircled in mid-March 2025.';
const reasonOfJonas = 'The General Staff note denies it, and no article names a witness.';
const reasonOfPetra = 'Two presidents say it, a General Staff denies it: nobody shows a map.';
const reasonOfDora = 'One note of one side cannot settle it.';
const doubt = 'does the note speak of the whole region?';
const answer = 'Of all its troops there; the presidents name no source.';
const question = 'What does the General Staff say about the encirclement?';
const secondQuestion = 'When does the General Staff say that the operation began?';
let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test(`four people judge a claim of ${material.description} blind, then read cold, then decide`, async ({
  browser,
}) => {
  test.setTimeout(1_200_000);
  const ines = await openPerson(browser, { name: 'Ines Maro' });
  const jonas = await openPerson(browser, { name: 'Jonas Vik' });
  const petra = await openPerson(browser, { name: 'Petra Kade' });
  const dora = await openPerson(browser, { name: 'Dora Lind' });
  const [condition, , , appeal, deal] = material.articles;
  if (!condition || !appeal || !deal) throw new Error('The journey needs five articles.');

  const desk = await setUpDesk({ page: ines.page, server });
  const workspace = desk.split('/').at(-1) ?? '';

  const home = await test.step('four people, five articles, and the full protocol', async () => {
    for (const reviewer of [jonas, petra, dora]) {
      const link = await invite(ines.page, desk);
      await joinDesk(reviewer.page, link, reviewer.name);
    }
    const made = await createCase(ines.page, {
      desk,
      title: 'The surrender demand in Kursk',
      date: '2025-03-14',
    });
    await importArticles(ines.page, material);
    await expect(ines.page.getByRole('link', { name: deal.label, exact: true })).toBeVisible();
    await addReference(ines.page, made);
    await chooseProtocol(ines.page, made, 'Full');
    return made;
  });

  await test.step('the owner marks the claim and plans who checks it and who reads it cold', async () => {
    const { page } = ines;
    const [own, denial] = appeal.encirclement;
    if (!own || !denial) throw new Error(`${appeal.label} should have two passages.`);
    await openArticle(page, home, appeal.label);
    await markNewClaim(page, own, encirclement);
    await markForClaim(page, denial, { statement: encirclement, typed: 'encircled' });
    await openArticle(page, home, condition.label);
    for (const mark of condition.encirclement) {
      await markForClaim(page, mark, { statement: encirclement, typed: 'encircled' });
    }
    await openClaim(page, home, encirclement);
    await givePlace(page, 'First check', jonas.name);
    await givePlace(page, 'Cold read', dora.name);
    await expectAccessible(page);
  });
  const claimId = new URL(ines.page.url()).pathname.split('/').at(-1) ?? '';
  const doors: [string, object][] = [
    ['verdicts.listForClaim', { workspace, claimId }],
    ['evidence.listForClaim', { workspace, claimId }],
    ['claims.get', { workspace, claimId }],
    ['stages.forClaim', { workspace, claimId }],
    ['activity.list', { workspace, claimId }],
    ['agreement.claim', { workspace, claimId }],
    ['talk.listForClaim', { workspace, claimId }],
    ['notifications.list', { workspace }],
  ];
  const expectNoTrace = async (page: Page, traces: string[]) => {
    for (const [procedure, input] of doors) {
      const answer = await callApi(page, procedure, input);
      expect(answer, procedure).toMatch(/^(200|403)/);
      for (const trace of traces) expect(answer, procedure).not.toContain(trace);
    }
  };

  await test.step('two check at once; neither sees verdict, reason or evidence of the other', async () => {
    await openClaim(petra.page, home, encirclement);
    await takePlace(petra.page, 'Second check');
    await openClaim(jonas.page, home, encirclement);
    await expect(stagesOf(jonas.page)).toContainText(
      /Hidden from you until you submit: others’ verdicts, evidence/,
    );
    const note = 'General Staff note';
    await Promise.all([
      addEvidence(jonas.page, {
        question,
        stance: 'Refutes',
        answer: 'It sees no threat of encirclement.',
        source: { label: note, words: 'no threat of encirclement' },
      }),
      addEvidence(petra.page, {
        question: secondQuestion,
        stance: 'Background',
        answer: 'On 6 August 2024.',
        source: { label: note, words: 'began on 6 August 2024' },
      }),
    ]);
    await submitVerdict(jonas.page, { rating: 'Refuted', reason: reasonOfJonas });
    await petra.page.reload();
    await expect(petra.page.getByText(secondQuestion).first()).toBeVisible();
    await expect(petra.page.getByText(question)).toBeHidden();
    await expectNoTrace(petra.page, [reasonOfJonas, question, jonas.name, '"refuted"']);
    await submitVerdict(petra.page, {
      rating: 'Conflicting evidence or cherry-picked',
      reason: reasonOfPetra,
    });
    await expect(petra.page.getByText(reasonOfJonas)).toBeVisible();
    await expect(petra.page.getByText(question).first()).toBeVisible();
  });

  await test.step('both have judged and talk; whoever is named is told', async () => {
    await beginThread(petra.page, { names: jonas.name, words: doubt });
    await expect(jonas.page.getByText(doubt)).toBeVisible();
    await jonas.page.getByRole('button', { name: /^Notifications/ }).click();
    await expect(jonas.page.getByRole('dialog', { name: 'Notifications' })).toContainText(petra.name);
    await jonas.page.keyboard.press('Escape');
    await replyTo(jonas.page, doubt, answer);
    await expect(petra.page.getByText(answer)).toBeVisible();
  });

  await test.step('a stranger reads cold: the evidence alone, and no names', async () => {
    const { page } = dora;
    await page.goto(desk);
    await page.getByRole('link', { name: encirclement }).first().click();
    await expect(stagesOf(page)).toContainText('You read cold: judge from the evidence alone.');
    await expect(page.getByText(question).first()).toBeVisible();
    const traces = [reasonOfJonas, reasonOfPetra, jonas.name, petra.name, doubt, answer];
    for (const trace of traces) await expect(page.getByText(trace)).toBeHidden();
    await expectNoTrace(page, traces);
    await expectAccessible(page);
    await submitVerdict(page, { rating: 'Not enough evidence', reason: reasonOfDora });
    await expect(stagesOf(page)).toContainText('Evidence: insufficient.');
    await expect(page.getByText(doubt)).toBeVisible();
  });

  await test.step('after talking, one of them changes her verdict', async () => {
    const { page } = petra;
    await resolveThread(page, doubt, { outcome: 'Agreed', words: 'Nobody else says so.' });
    await expect(jonas.page.getByText(/Agreed: Nobody else says so\./)).toBeVisible();
    await page.getByRole('button', { name: 'Revise' }).click();
    await submitVerdict(page, {
      rating: 'Refuted',
      reason: ' On reflection: nobody but the two presidents says so.',
    });
  });

  await test.step('the desk decides by reasons, without names, from a proposal', async () => {
    const { page } = ines;
    await openClaim(page, home, encirclement);
    await page.getByRole('button', { name: 'Decide this claim' }).click();
    const dialog = page.getByRole('dialog', { name: /^Decide claim/ });
    await expect(dialog.getByRole('article', { name: /^Verdict of Reviewer [ABC]$/ })).toHaveCount(3);
    for (const { name } of [jonas, petra, dora]) await expect(dialog.getByText(name)).toBeHidden();
    await dialog.getByRole('combobox', { name: 'Propose from the verdicts' }).click();
    await page.getByRole('option', { name: 'What more than half say' }).click();
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await expect(dialog.getByRole('status')).toContainText('Proposed Refuted: 2 of 3 verdicts.');
    await expect(dialog.getByRole('radio', { name: 'Refuted' })).toBeChecked();
    await expectAccessible(page);
    await writeRichText(dialog, 'The desk’s reason', 'Only the two presidents said so.');
    await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
    await expect(dialog).toBeHidden();
    for (const { name } of [jonas, petra, dora]) {
      await expect(page.getByRole('article', { name: `Verdict of ${name}` })).toBeVisible();
    }
    await expect(page.getByRole('region', { name: 'Desk decision' })).toContainText('dissents');
  });

  await test.step('how far talking moved them', async () => {
    const { page } = ines;
    await page.goto(`${home}/agreement?part=shift`);
    const moved = page.getByRole('region', { name: 'Who moved' });
    await expect(moved).toContainText(petra.name);
    await expect(page.getByRole('region', { name: 'From what to what' })).toContainText('1 verdict');
  });

  await test.step('the report shows blind values, the shift, the dissent and the cold read', async () => {
    const address = await publishReport(ines.page, home, {
      summary: 'Nobody but the two presidents said that the troops were encircled.',
    });
    const reader = await openPerson(browser, { name: 'a reader' });
    await reader.page.goto(address);
    const body = reader.page.locator('body');
    await expect(body).toContainText('Two blind checks, a cold read from the evidence alone');
    await expect(body).toContainText('from it alone a stranger could reach no verdict');
    await expect(body).toContainText('changed after seeing others’ verdicts');
    await expect(body).toContainText(/Before seeing others’ verdicts:.{0,4}Conflicting evidence/);
    await expect(body).toContainText('dissents from the decision');
    await expect(body).toContainText('judged cold: from the evidence alone');
    await expectAccessible(reader.page);
  });
  for (const person of [ines, jonas, petra, dora]) {
    person.expectNoErrors();
    await person.context.close();
  }
});
