import { expect } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible';
import { openPerson } from '../support/open-person';
import { type SampleDesk, test } from '../support/sample-desk';
import { holdFontsBack, watchLayoutShifts } from '../support/watch-layout-shifts';

interface Screen {
  name: string;
  path: (sample: SampleDesk) => string;
  /** Reading and judging work on a phone too. */
  onPhone?: boolean;
}

const screens: Screen[] = [
  { name: 'queue', path: ({ desk }) => desk, onPhone: true },
  { name: 'cases', path: ({ desk }) => `${desk}/cases` },
  { name: 'case', path: ({ home }) => home, onPhone: true },
  { name: 'add articles', path: ({ home }) => `${home}/add` },
  { name: 'reader', path: ({ home, articleId }) => `${home}/articles/${articleId}`, onPhone: true },
  { name: 'article details', path: ({ home, articleId }) => `${home}/articles/${articleId}/details` },
  { name: 'claims', path: ({ home }) => `${home}/claims`, onPhone: true },
  { name: 'claim', path: ({ home, claimId }) => `${home}/claims/${claimId}`, onPhone: true },
  { name: 'compare', path: ({ home }) => `${home}/compare` },
  { name: 'side by side', path: ({ home }) => `${home}/side-by-side`, onPhone: true },
  { name: 'quotes', path: ({ home }) => `${home}/quotes`, onPhone: true },
  { name: 'origins', path: ({ home }) => `${home}/origins`, onPhone: true },
  { name: 'board', path: ({ home }) => `${home}/board`, onPhone: true },
  { name: 'talk', path: ({ home }) => `${home}/talk`, onPhone: true },
  { name: 'agreement', path: ({ home }) => `${home}/agreement`, onPhone: true },
  ...['shift', 'passages', 'evidence'].map((part) => ({
    name: `agreement: ${part}`,
    path: ({ home }: SampleDesk) => `${home}/agreement?part=${part}`,
  })),
  {
    name: 'agreement on one claim',
    path: ({ home, claimId }) => `${home}/agreement?claim=${claimId}`,
  },
  { name: 'report', path: ({ home }) => `${home}/report` },
  { name: 'activity', path: ({ home }) => `${home}/activity` },
  { name: 'notifications', path: ({ desk }) => `${desk}/notifications`, onPhone: true },
  { name: 'account', path: () => '/account' },
  ...[
    'general',
    'members',
    'tokens',
    'scales',
    'outlets',
    'office-holders',
    'interests',
    'notifications',
    'outbox',
  ].map((page) => ({
    name: `settings: ${page}`,
    path: ({ desk }: SampleDesk) => `${desk}/settings/${page}`,
  })),
];

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };
/** Half of what the Web Vitals call good: a line or two in a margin, never what one is about to click. */
const mayShift = 0.05;

for (const { name, path, onPhone = false } of screens) {
  test(`${name} stays where it is drawn and has no serious finding of axe, in light and dark`, async ({
    browser,
    sample,
  }) => {
    const { context, page, expectNoErrors } = await openPerson(browser, {
      name,
      storageState: sample.storageState,
      viewport: desktop,
    });
    const readShifts = await watchLayoutShifts(page);
    await holdFontsBack(page);
    const address = new URL(path(sample), sample.desk).href;
    for (const viewport of onPhone ? [desktop, phone] : [desktop]) {
      await page.setViewportSize(viewport);
      await page.goto(address);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
      await page.evaluate(() => document.fonts.ready);
      const { sum, moved } = await readShifts();
      expect(sum, `${name}: moved on its own: ${moved.join(' | ')}`).toBeLessThan(mayShift);
      await expectAccessible(page);
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth, `${name} is not wider than the screen`).toBeLessThanOrEqual(clientWidth);
    }
    expectNoErrors();
    await context.close();
  });
}

test('the pages without an account have no serious finding of axe', async ({ browser, sample }) => {
  const { context, page } = await openPerson(browser, { name: 'a visitor' });
  for (const path of [
    '/sign-in',
    '/join/a-link-that-never-was',
    '/r/nobody/0193a1b2-0000-7000-8000-000000000001',
  ]) {
    await page.goto(new URL(path, sample.desk).href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
  await context.close();
});
