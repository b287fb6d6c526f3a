import { expect, type Page } from '@playwright/test';
import type { Mark } from '../../support/articles-to-check';

/** How a passage card puts who speaks, by the key that sets it. */
export const voiceWords: Record<Mark['key'], RegExp> = {
  1: /The article says it/,
  2: /says? it, reported/,
  3: /den(ies|y) it, reported/,
};

export async function openArticle(page: Page, home: string, label: string): Promise<void> {
  await page.goto(home);
  await page.getByRole('link', { name: label, exact: true }).click();
  await expect(page.getByRole('main').getByRole('document')).toBeVisible();
}

/** Drags the mouse over words that stand in the article, as a reviewer does. */
export async function selectWithMouse(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('main').getByRole('document')).toContainText(words);
  const places = await page
    .getByRole('main')
    .getByRole('document')
    .evaluate((article, sought) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; start: number }[] = [];
      let text = '';
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode, start: text.length });
        text += walker.currentNode.textContent ?? '';
      }
      const start = text.indexOf(sought);
      if (start < 0) throw new Error(`The article does not say “${sought}”.`);
      const toPlace = (offset: number) => {
        const found = nodes.findLast((candidate) => candidate.start <= offset);
        if (!found) throw new Error('The article has no text.');
        return { node: found.node, offset: offset - found.start };
      };
      const first = toPlace(start);
      const last = toPlace(start + sought.length - 1);
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      first.node.parentElement?.scrollIntoView({ block: 'center' });
      const boxes = [...range.getClientRects()];
      return boxes.map(({ left, right, top, bottom }) => ({ left, right, y: (top + bottom) / 2 }));
    }, words);
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) throw new Error(`“${words}” is not on the screen.`);
  await page.mouse.move(first.left + 1, first.y);
  await page.mouse.down();
  await page.mouse.move(last.right - 1, last.y, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('region', { name: 'Selected words' })).toBeVisible();
}

/** Selects words, says who speaks by one key, and makes a claim of them by another. */
export async function markNewClaim(page: Page, { words, key }: Mark, statement: string): Promise<void> {
  await selectWithMouse(page, words);
  await page.keyboard.press(key);
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'New claim' });
  await dialog.getByLabel('Statement').fill(statement);
  await page.keyboard.press('Enter');
  await expectCard(page, statement, key);
}

/** Selects words, says who speaks by one key, and links them to a claim that is found by typing. */
export async function markForClaim(
  page: Page,
  { words, key }: Mark,
  claim: { statement: string; typed: string },
): Promise<void> {
  await selectWithMouse(page, words);
  await page.keyboard.press(key);
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Link to a claim' });
  await dialog.getByLabel('Claim').fill(claim.typed);
  await expect(dialog.getByRole('option').first()).toContainText(claim.statement);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expectCard(page, claim.statement, key);
}

async function expectCard(page: Page, statement: string, key: Mark['key']): Promise<void> {
  const card = page
    .getByRole('article')
    .filter({ has: page.getByRole('button', { name: statement, expanded: true }) });
  await expect(card).toContainText(voiceWords[key]);
}
