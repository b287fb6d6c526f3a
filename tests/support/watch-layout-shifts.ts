import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/**
 * Watches what moves on its own on the pages that are opened from here on. Answers a function that tells, for the page
 * that is open, by how much (the sum of the scores of the Layout Instability API) and what moved.
 */
export async function watchLayoutShifts(
  page: Page,
): Promise<() => Promise<{ sum: number; moved: string[] }>> {
  await page.addInitScript(() => {
    const seen = { sum: 0, moved: [] as string[] };
    Object.assign(window, { layoutShifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue;
        seen.sum += entry.value;
        seen.moved.push(
          ...entry.sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? 'something new'),
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(
      () => (window as unknown as { layoutShifts: { sum: number; moved: string[] } }).layoutShifts,
    );
}

/** Fonts come after the page is drawn, as over a slow line. */
export async function holdFontsBack(page: Page): Promise<void> {
  await page.route(/\.woff2$/, async (route) => {
    await setTimeout(500);
    await route.continue();
  });
}
