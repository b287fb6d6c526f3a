import { expect, type Page } from '@playwright/test';

interface Request {
  /** The labels of the articles that each need a sentence. */
  until: string[];
  /** Whether a suggested sentence states or denies the claim. */
  isRight: (words: string) => boolean;
}

interface Accepted {
  keys: number;
  rejected: number;
  /** How each accepted sentence says who speaks. */
  voices: string[];
}

/** More keys than any row needs: a list that never ends fails instead of running on. */
const MOST_KEYS = 40;

/** Goes through "Also stated in" by keys alone and accepts what is right; ends at a wrong one once each article has its own. */
export async function acceptMatches(page: Page, { until, isRight }: Request): Promise<Accepted> {
  const open = new Set(until);
  const done: Accepted = { keys: 0, rejected: 0, voices: [] };
  const list = page.getByRole('button', { name: /^Also stated in · \d/ });
  // The first question about a case prepares its sentences.
  await expect(list).toBeVisible({ timeout: 120_000 });
  if ((await list.getAttribute('aria-expanded')) === 'false') {
    await page.keyboard.press('u');
    done.keys += 1;
  }
  const current = page.getByRole('article', { name: /^Suggested in / });
  for (;;) {
    await expect(current).toBeVisible();
    const label = ((await current.getAttribute('aria-label')) ?? '').replace('Suggested in ', '');
    const words = await current.locator('blockquote').innerText();
    const text = await current.innerText();
    const right = isRight(words);
    if (!right && open.size === 0) return done;
    // Leaving the page by its address would cut off what is still being stored.
    const stored = page.waitForResponse((response) =>
      response.url().includes(right ? '/suggestions/accept' : '/suggestions/reject'),
    );
    await page.keyboard.press(right ? 'y' : 'x');
    expect((await stored).status()).toBe(200);
    done.keys += 1;
    if (right) {
      done.voices.push(text);
      open.delete(label);
    } else {
      done.rejected += 1;
    }
    if (done.keys > MOST_KEYS) throw new Error(`No sentence was offered for ${[...open].join(', ')}.`);
    // Two articles may have the very same sentence: only with its label it is another one.
    const other = page.getByRole('article', { name: `Suggested in ${label}` }).filter({ hasText: words });
    await expect(other).toHaveCount(0);
    if (open.size === 0 && (await current.count()) === 0) return done;
  }
}
