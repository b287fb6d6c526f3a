import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules of axe that look at colours; all others find the same in light and in dark. */
const rulesOnColours = ['color-contrast', 'link-in-text-block'];

/** Fails on any serious or critical finding of axe, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // A frame that may run no script cannot be examined from within; the report in it is examined on its own page.
    const axe = new AxeBuilder({ page }).exclude('iframe[sandbox=""]');
    if (colorScheme === 'dark') axe.withRules(rulesOnColours);
    const { violations } = await axe.analyze();
    const grave = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id} (${colorScheme}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    expect(grave).toEqual([]);
  }
}
