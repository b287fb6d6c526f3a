import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { getChromium } from '@/scripts/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

declare global {
  interface Performance {
    measureUserAgentSpecificMemory: () => Promise<{ bytes: number }>;
  }
}

/** What every rendering is set in, so that all have the same lines. */
const STYLE = `
  body { margin: 0; --serif: serif; --ink: #1d1c1a; --ink-soft: #625e56; --paper: #fcfbf8; --line: #e4e0d7; --accent-ink: #0f5f6b; }
  .scroller { height: 100vh; overflow: auto; }
  .scroller > div { width: 680px; margin: 0 auto; }
  .plain { font: 18px/1.62 serif; white-space: pre-wrap; overflow-wrap: anywhere; }
  .plain p { margin: 0 0 0.8em; }
  .decorated { text-decoration: underline 2px; text-decoration-skip-ink: none; }
  ${[0, 1, 2, 3].map((level) => `.level-${level} { text-underline-offset: ${3 + 3 * level}px; }`).join('\n')}
  ${Array.from({ length: 10 }, (_, color) => `.color-${color} { text-decoration-color: hsl(${36 * color} 60% 40%); }`).join('\n')}
`;

async function bundle(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [`${root}tests/bench/reader-page.tsx`],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': root.replace(/\/$/u, '') },
    logLevel: 'silent',
  });
  const read = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: read('.js'), style: read('.css') };
}

/** A page with the article's renderings, and the clock of its main thread. */
export interface ReaderTab {
  page: Page;
  /** Milliseconds of processor time that the page's main thread spends on something, painting included. */
  timeWork: <Result>(work: () => Promise<Result>) => Promise<{ milliseconds: number; result: Result }>;
  /** Megabytes of the page: script and nodes, garbage left out. */
  measureMemory: () => Promise<number>;
}

export interface ReaderBrowser {
  version: string;
  openTab: () => Promise<ReaderTab>;
  close: () => Promise<void>;
}

export async function openReaderBrowser(): Promise<ReaderBrowser> {
  const executablePath = await getChromium();
  if (executablePath === undefined) throw new Error('The reader is measured in Chromium, and there is none.');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      // Memory is measured at once instead of at the browser's leisure.
      '--enable-blink-features=ForceEagerMeasureMemory',
    ],
  });
  const assets = await bundle();
  return {
    version: browser.version(),
    openTab: () => openTab(browser, assets),
    close: () => browser.close(),
  };
}

async function openTab(
  browser: Browser,
  { script, style }: { script: string; style: string },
): Promise<ReaderTab> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // The browser tells how much memory a page takes only to one that is isolated from all others.
  await page.route('https://reader.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
      body: `<!doctype html><style>${style}${STYLE}</style><body>`,
    }),
  );
  await page.goto('https://reader.test/');
  await page.addScriptTag({ content: script });
  const session = await page.context().newCDPSession(page);
  // Processor time and not wall time: other processes on the machine take nothing from it and add nothing to it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const timeRaw = async <Result>(work: () => Promise<Result>) => {
    const before = await readTaskTime(session);
    const result = await work();
    return { milliseconds: (await readTaskTime(session)) - before, result };
  };
  // What the page does in the same time when there is nothing to do, and what asking it takes.
  const idle: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    idle.push(
      (await timeRaw(() => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)))))
        .milliseconds,
    );
  }
  return {
    page,
    timeWork: async (work) => {
      const { milliseconds, result } = await timeRaw(work);
      return { milliseconds: milliseconds - Math.min(...idle), result };
    },
    measureMemory: async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { bytes } = await page.evaluate(() => performance.measureUserAgentSpecificMemory());
      return bytes / 1_000_000;
    },
  };
}

async function readTaskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (!found) throw new Error('The browser does not tell how long its tasks took.');
  return found.value * 1000;
}
