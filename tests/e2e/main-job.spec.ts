import { expect, test } from '@playwright/test';
import { readArticlesToCheck } from '../support/articles-to-check';
import { invite, joinDesk, setUpDesk } from '../support/enter-desk';
import { expectAccessible } from '../support/expect-accessible';
import { openPerson } from '../support/open-person';
import { productHost } from '../support/product-address';
import { type RunningServer, startServer } from '../support/server';
import { addEvidence, askQuestion } from './main-job/add-evidence';
import { addReference, importArticles } from './main-job/add-texts';
import { callApi } from './main-job/call-api';
import { checkExports } from './main-job/check-exports';
import { closePanel, findInArticles, markHit } from './main-job/find-in-articles';
import { decideClaim, openClaim, submitVerdict } from './main-job/judge-claims';
import { markForClaim, markNewClaim, openArticle, voiceWords } from './main-job/mark-in-reader';
import { publishReport } from './main-job/publish-report';

const material = readArticlesToCheck();
const encirclement = 'Ukrainian forces in the Kursk region were encircled in mid-March 2025.';
const incursion = 'Ukrainian troops began an incursion into the Kursk region.';
const reasonOfJonas = 'The General Staff sees no threat of encirclement, and nobody shows a closed ring.';
const reasonOfPetra = 'The roads were under fire, so both sides can point at something.';
let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

// The server listens on loopback only; the browsers reach it under a name that is not loopback to them.
test(`a desk checks ${material.description}, from import to published report`, async ({ browser }) => {
  test.setTimeout(1_200_000);
  const ines = await openPerson(browser, { name: 'Ines Maro' });
  const jonas = await openPerson(browser, { name: 'Jonas Vik' });
  const petra = await openPerson(browser, { name: 'Petra Kade' });
  const [condition, call, wire, appeal, deal] = material.articles;
  if (!condition || !call || !wire || !appeal || !deal) throw new Error('The journey needs five articles.');

  const desk = await test.step('the owner sets up the desk from the one-time link', async () => {
    const made = await setUpDesk({ page: ines.page, server });
    expect(new URL(ines.page.url()).hostname).toBe(productHost);
    expect(await ines.page.evaluate(() => window.isSecureContext)).toBe(false);
    return made;
  });
  const workspace = desk.split('/').at(-1) ?? '';

  await test.step('two reviewers join by invitation links', async () => {
    for (const reviewer of [jonas, petra]) {
      const link = await invite(ines.page, desk);
      await joinDesk(reviewer.page, link, reviewer.name);
    }
  });

  const home = await test.step('the owner creates a case', async () => {
    const { page } = ines;
    await page.goto(`${desk}/cases`);
    await page.getByRole('button', { name: 'Create the first case' }).click();
    const dialog = page.getByRole('dialog', { name: 'New case' });
    await dialog.getByLabel('Title').fill('The surrender demand in Kursk');
    await dialog.getByLabel('What it is about').fill('Who said in March 2025 that troops were encircled?');
    await dialog.getByLabel('Date of the event').fill('2025-03-14');
    await dialog.getByRole('button', { name: 'Create the case' }).click();
    await expect(page.getByRole('heading', { name: 'The surrender demand in Kursk' })).toBeVisible();
    return page.url();
  });
  const caseId = home.split('/').at(-1) ?? '';

  await test.step('all five articles come in with their metadata in one go', async () => {
    await jonas.page.goto(home);
    await expect(jonas.page.getByText('No articles yet')).toBeVisible();
    await importArticles(ines.page, material);
    for (const person of [ines, jonas]) {
      for (const { label } of material.articles) {
        await expect(person.page.getByRole('link', { name: label, exact: true })).toBeVisible();
      }
    }
  });

  await test.step('the owner marks the encirclement claim with the mouse; a reviewer sees it come', async () => {
    await jonas.page.goto(`${home}/claims`);
    await expect(jonas.page.getByText('No claims yet')).toBeVisible();
    const [own, denial] = appeal.encirclement;
    if (!own || !denial) throw new Error(`${appeal.label} should have two passages.`);
    await openArticle(ines.page, home, appeal.label);
    await markNewClaim(ines.page, own, encirclement);
    await expect(jonas.page.getByRole('link', { name: encirclement })).toBeVisible();
    await markForClaim(ines.page, denial, { statement: encirclement, typed: 'encircled' });
  });

  await test.step('the reviewers mark it in two more articles; the owner sees their marks', async () => {
    await openClaim(ines.page, home, encirclement);
    for (const [reviewer, article] of [
      [jonas, call],
      [petra, deal],
    ] as const) {
      await openArticle(reviewer.page, home, article.label);
      for (const mark of article.encirclement) {
        await markForClaim(reviewer.page, mark, { statement: encirclement, typed: 'encircled' });
        await expect(
          ines.page.getByRole('listitem').filter({ hasText: article.label }).getByText(mark.words).first(),
        ).toBeVisible();
      }
    }
  });

  await test.step('words found in all articles are marked from their hits', async () => {
    const panel = await findInArticles(ines.page, 'encircl, surround, cut off');
    await expect(panel.getByRole('status')).toContainText('in 5 of 5 articles');
    for (const { label, encirclement: marks } of [condition, wire]) {
      for (const { words, key } of marks) {
        await markHit(panel, label, words);
        const article = ines.page.getByRole('listitem').filter({ hasText: label });
        await expect(article.getByText(voiceWords[key]).first()).toBeAttached();
      }
    }
    await closePanel(ines.page, panel);
  });

  await test.step('the date of the incursion is marked in four articles and the fifth confirmed as silent', async () => {
    const { page } = ines;
    await page.goto(`${home}/claims`);
    await page.getByRole('button', { name: 'New claim' }).click();
    const dialog = page.getByRole('dialog', { name: 'New claim' });
    await dialog.getByLabel('Statement').fill(incursion);
    await dialog.getByRole('button', { name: 'Date, kind, topics and details' }).click();
    await dialog.getByRole('button', { name: 'Add a detail' }).click();
    await dialog.getByRole('combobox', { name: 'Which detail' }).click();
    await page.getByRole('option', { name: 'When' }).click();
    await dialog.getByRole('button', { name: 'Write the claim' }).click();
    await expect(page.getByRole('heading', { name: 'How each article puts it' })).toBeVisible();

    const panel = await findInArticles(page, 'last summer, since August, incursion');
    for (const { label, incursion: words } of material.articles) {
      if (words !== undefined) await markHit(panel, label, words);
    }
    await panel.getByRole('checkbox', { name: deal.label }).check();
    await panel.getByRole('button', { name: 'Confirm silence' }).click();
    await expect(panel.getByLabel(`${deal.label}: confirmed as silent`)).toBeVisible();
    await closePanel(page, panel);
    await expect(page.getByRole('listitem').filter({ hasText: deal.label })).toContainText(
      'Ines Maro looked for “last summer, since August, incursion”',
    );
  });

  await test.step('a reference and evidence from it come to the claim, and a question waits', async () => {
    await addReference(ines.page, home);
    await openClaim(jonas.page, home, incursion);
    await openClaim(ines.page, home, incursion);
    await addEvidence(ines.page, {
      question: 'When does the General Staff say that the operation began?',
      stance: 'Supports',
      answer: 'On 6 August 2024.',
      source: { label: 'General Staff note', words: 'began on 6 August 2024' },
    });
    await expect(jonas.page.getByText('On 6 August 2024.', { exact: true })).toBeVisible();
    await petra.page.goto(desk);
    await expect(petra.page.getByRole('heading', { name: 'My queue' })).toBeVisible();
    await openClaim(ines.page, home, encirclement);
    await askQuestion(ines.page, 'What do satellite pictures of 14 March show?', petra.name);
    await expect(
      petra.page.getByRole('link', { name: 'What do satellite pictures of 14 March show?', exact: true }),
    ).toBeVisible();
  });

  await test.step('the owner assigns both claims to both reviewers, and they come into the queues', async () => {
    const { page } = ines;
    await jonas.page.goto(desk);
    await page.goto(`${home}/claims`);
    await page.getByLabel('Select claim 1').check();
    await page.getByLabel('Select claim 2').check();
    await page.getByRole('button', { name: 'Assign 2' }).click();
    const form = page.getByRole('dialog', { name: 'Assign 2' });
    for (const { name } of [jonas, petra]) {
      await form.getByRole('combobox', { name: 'Reviewers of 2 claims' }).fill(name);
      await page.getByRole('option', { name }).click();
    }
    await page.keyboard.press('Tab');
    await form.getByRole('button', { name: 'Assign', exact: true }).click();
    for (const reviewer of [jonas, petra]) {
      const queue = reviewer.page.getByRole('region', { name: 'Verdicts to give' });
      await expect(queue.getByRole('link', { name: encirclement })).toBeVisible();
      await expect(queue.getByRole('link', { name: incursion })).toBeVisible();
    }
  });

  await test.step('a verdict stays hidden from the other reviewer until her own', async () => {
    await openClaim(petra.page, home, encirclement);
    await openClaim(jonas.page, home, encirclement);
    const claimId = new URL(jonas.page.url()).pathname.split('/').at(-1) ?? '';
    await submitVerdict(jonas.page, { rating: 'Refuted', reason: reasonOfJonas });

    await petra.page.reload();
    await expect(petra.page.getByText('Others’ verdicts are hidden')).toBeVisible();
    await expect(petra.page.getByText(reasonOfJonas)).toBeHidden();
    const doors: [string, object][] = [
      ['verdicts.listForClaim', { workspace, claimId }],
      ['claims.get', { workspace, claimId }],
      ['claims.list', { workspace, caseId }],
      ['compare.matrix', { workspace, caseId }],
      ['activity.list', { workspace, caseId }],
      ['agreement.verdicts', { workspace, caseId }],
      ['agreement.shift', { workspace, caseId }],
      ['agreement.passages', { workspace, caseId }],
      ['agreement.evidence', { workspace, caseId }],
      ['agreement.claim', { workspace, claimId }],
      ['board.get', { workspace, caseId }],
      ['decisions.get', { workspace, claimId }],
    ];
    for (const [procedure, input] of doors) {
      const answer = await callApi(petra.page, procedure, input);
      expect(answer, procedure).toMatch(/^(200|403)/);
      expect(answer, procedure).not.toContain('no threat of encirclement, and nobody');
      expect(answer, procedure).not.toContain('"refuted"');
    }

    await submitVerdict(petra.page, {
      rating: 'Conflicting evidence or cherry-picked',
      reason: reasonOfPetra,
    });
    await expect(petra.page.getByRole('article', { name: 'Verdict of Jonas Vik' })).toContainText(
      reasonOfJonas,
    );
    await expect(jonas.page.getByRole('article', { name: 'Verdict of Petra Kade' })).toContainText(
      reasonOfPetra,
    );
  });

  await test.step('both agree on the date of the incursion', async () => {
    for (const reviewer of [jonas, petra]) {
      await openClaim(reviewer.page, home, incursion);
      await submitVerdict(reviewer.page, {
        rating: 'Supported',
        reason: 'The incursion happened; it began on 6 August 2024.',
      });
    }
  });

  await test.step('the desk decides, keeps the dissent and names the wording that holds', async () => {
    await openClaim(jonas.page, home, encirclement);
    await openClaim(ines.page, home, encirclement);
    await decideClaim(ines.page, {
      rating: 'Refuted',
      reason: 'Only the two presidents said so; Ukraine and analysts deny it.',
    });
    const decision = jonas.page.getByRole('region', { name: 'Desk decision' });
    await expect(decision).toContainText('Only the two presidents said so');
    await expect(decision).toContainText('dissents');
    await openClaim(ines.page, home, incursion);
    await decideClaim(ines.page, {
      rating: 'Supported',
      reason: 'The incursion is not disputed; one article has the year wrong.',
      when: { holds: '6 August 2024', failing: appeal.incursion ?? '' },
    });
  });

  await test.step('the matrix shows every voice, silence, and where articles differ', async () => {
    const { page } = petra;
    await page.goto(`${home}/compare`);
    const grid = page.getByRole('grid', { name: 'Claims and articles' });
    const claim = grid.getByRole('row').filter({ hasText: encirclement });
    // Articles are put together by their origins; before that is known they stand in another order.
    await expect(grid.getByRole('row').nth(1)).toContainText('Verdict');
    const column = async (label: string) => {
      const heads = await grid.getByRole('row').nth(1).getByRole('columnheader').allInnerTexts();
      const place = heads.findIndex((head) => head.startsWith(label));
      expect(place, `a column of ${label}`).toBeGreaterThan(0);
      return place - 1;
    };
    const ofAppeal = claim.getByRole('gridcell').nth(await column(appeal.label));
    await expect(ofAppeal).toContainText('article says');
    await expect(ofAppeal).toContainText(/ denies/);
    await expect(ofAppeal).not.toContainText('article denies');
    await expect(claim).toContainText('Refuted');
    const date = grid.getByRole('row').filter({ hasText: incursion });
    await expect(date.getByRole('gridcell').nth(await column(deal.label))).toHaveText('silent');
    await expect(date).toContainText('articles differ');
    await page.getByText(/^Only where articles differ/).click();
    await expect(date).toBeVisible();
  });

  await test.step('the report is published, read signed out, and exported in six formats', async () => {
    const summary = 'Nobody but the two presidents said that the troops were encircled.';
    const address = await publishReport(ines.page, home, {
      summary,
      open: 'What do satellite pictures of 14 March show?',
    });
    const reader = await openPerson(browser, { name: 'A reader' });
    await reader.page.goto(address);
    await expect(reader.page.getByRole('link', { name: 'PDF', exact: true })).toBeVisible();
    expect(await reader.context.cookies()).toEqual([]);
    await expectAccessible(reader.page);
    await checkExports(reader.page, {
      words: [summary, encirclement, incursion, reasonOfPetra, '6 August 2024'],
      claims: 2,
      articles: 6,
      failing: appeal.incursion ?? '',
    });
    await openClaim(jonas.page, home, encirclement);
    await expect(jonas.page.getByText('Published', { exact: true })).toBeVisible();
    reader.expectNoErrors();
  });

  for (const person of [ines, jonas, petra]) person.expectNoErrors();
});
