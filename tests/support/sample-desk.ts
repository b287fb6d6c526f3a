import { test as base } from '@playwright/test';
import { setUpDesk } from './enter-desk';
import { openPerson, type Person } from './open-person';
import { startServer } from './server';

export interface SampleDesk {
  /** The desk's address, without a slash at its end. */
  desk: string;
  /** The page of the sample case. */
  home: string;
  workspace: string;
  caseId: string;
  /** One of each kind of thing in the sample case. */
  articleId: string;
  claimId: string;
  /** The session of the owner, for new browser contexts. */
  storageState: Awaited<ReturnType<Person['context']['storageState']>>;
}

/** Tests on a desk of their own server with the sample case loaded; the tests of one worker share it. */
export const test = base.extend<object, { sample: SampleDesk }>({
  sample: [
    async ({ browser }, use) => {
      const server = await startServer();
      try {
        const { page, context } = await openPerson(browser, { name: 'Ines Maro' });
        const desk = await setUpDesk({ page, server, withSample: true });
        await page.locator('tbody').getByRole('link').first().click();
        await page.getByRole('heading', { name: 'Articles', exact: true }).waitFor();
        const home = page.url();
        const articleId = await lastPart(page.locator('a[href*="/articles/"]').first());
        const claimId = await lastPart(page.locator('a[href*="/claims/"]').first());
        const storageState = await context.storageState();
        await context.close();
        await use({
          desk,
          home,
          workspace: desk.split('/').at(-1) ?? '',
          caseId: home.split('/').at(-1) ?? '',
          articleId,
          claimId,
          storageState,
        });
      } finally {
        await server.stop();
      }
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

async function lastPart(link: { getAttribute(name: string): Promise<string | null> }): Promise<string> {
  const href = await link.getAttribute('href');
  return href?.split('/').at(-1) ?? '';
}
