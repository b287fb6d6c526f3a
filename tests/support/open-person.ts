import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

/** One person at their own browser: nothing is shared with the others but the server. */
export interface Person {
  name: string;
  context: BrowserContext;
  page: Page;
  /** Fails when a script of a page broke or a page could not be drawn. */
  expectNoErrors(): void;
}

interface PersonOptions {
  name: string;
  /** What a browser that was signed in before has kept. */
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

export async function openPerson(browser: Browser, { name, ...options }: PersonOptions): Promise<Person> {
  const context = await browser.newContext(options);
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(`${name}: ${error.error().message}`));
  const page = await context.newPage();
  return { name, context, page, expectNoErrors: () => expect(errors).toEqual([]) };
}
