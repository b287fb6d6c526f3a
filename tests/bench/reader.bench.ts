import { formatMilliseconds, getMedian, type Row } from '@/tests/support/bench';
import { openReaderBrowser, type ReaderBrowser, type ReaderTab } from './reader-browser';

export const name = 'reader';

const MARKS = [100, 1_000, 10_000] as const;
const MOST = 10_000;
const ROUNDS = 7;
/** Recogito takes seconds for each round with offsets. */
const SLOW_ROUNDS = 3;
const FRAMES = 200;
const articles = ['own', 'decorations', 'recogito-offsets', 'recogito-ranges'] as const;
type Article = (typeof articles)[number];

/**
 * Shows marks on an article of 100,000 words in Chromium: the reader's own way beside Recogito's text annotator as it
 * comes, fed by its store (with the newest @annotorious/core it draws nothing after `setAnnotations`), and beside all
 * marks as ProseMirror decorations with the same look. Each in a tab of its own, in turns. Work is processor time of the
 * page's main thread, painting included, less what an idle page takes.
 */
export async function run(): Promise<Row[]> {
  const browser = await openReaderBrowser();
  try {
    const tabs = await openTabs(browser);
    const rows: Row[] = [];
    for (const count of MARKS) rows.push(...(await compareShowing(tabs, count)));
    rows.push(...(await compareAdding(tabs)));
    rows.push(...(await compareScrolling(tabs)));
    rows.push(await compareMemory(browser));
    return rows;
  } finally {
    await browser.close();
  }
}

type Tabs = Record<Article, ReaderTab>;

async function openTabs(browser: ReaderBrowser): Promise<Tabs> {
  const open = async (article: Article) => {
    const tab = await browser.openTab();
    await mount(tab, article);
    return tab;
  };
  return {
    own: await open('own'),
    decorations: await open('decorations'),
    'recogito-offsets': await open('recogito-offsets'),
    'recogito-ranges': await open('recogito-ranges'),
  };
}

const mount = ({ page }: ReaderTab, article: Article) =>
  page.evaluate((which) => window.readerPages[which]?.mount(), article);
const show = ({ page }: ReaderTab, article: Article, count: number) =>
  page.evaluate(([which, marks]) => window.readerPages[which]?.show(marks), [article, count] as const);
const clear = ({ page }: ReaderTab, article: Article) =>
  page.evaluate((which) => window.readerPages[which]?.clear(), article);
const add = ({ page }: ReaderTab, article: Article) =>
  page.evaluate((which) => window.readerPages[which]?.add(), article);
const remove = ({ page }: ReaderTab, article: Article) =>
  page.evaluate((which) => window.readerPages[which]?.remove(), article);

async function compareShowing(tabs: Tabs, count: number): Promise<Row[]> {
  const times: Record<Article, number[]> = {
    own: [],
    decorations: [],
    'recogito-offsets': [],
    'recogito-ranges': [],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const article of articles) {
      if (article === 'recogito-offsets' && round >= SLOW_ROUNDS) continue;
      const tab = tabs[article];
      times[article].push((await tab.timeWork(() => show(tab, article, count))).milliseconds);
      if (round < ROUNDS - 1) await clear(tab, article);
    }
  }
  const own = getMedian(times.own);
  const compare = (article: Article, words: string, part: number): Row => {
    const baseline = getMedian(times[article]);
    return {
      what: `show ${count.toLocaleString('en')} marks on 100,000 words`,
      hold: part === 1 ? `at most ${words}` : `at most 1/${part} of ${words}`,
      measured: formatMilliseconds(own),
      baseline: formatMilliseconds(baseline),
      ratio: own / baseline,
      held: own / baseline <= 1 / part,
    };
  };
  const most = count === MOST;
  return [
    compare('recogito-offsets', 'Recogito fed offsets', most ? 100 : 1),
    compare('recogito-ranges', 'Recogito fed resolved ranges', most ? 10 : 1),
    compare('decorations', 'all decorations', 1),
  ];
}

/** One more mark where there are 10,000: each tab still shows those of the rows before. */
async function compareAdding(tabs: Tabs): Promise<Row[]> {
  const times: Record<Article, number[]> = {
    own: [],
    decorations: [],
    'recogito-offsets': [],
    'recogito-ranges': [],
  };
  let inNextFrame = 0;
  for (const article of articles) await show(tabs[article], article, MOST);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const article of articles) {
      const tab = tabs[article];
      times[article].push((await tab.timeWork(() => add(tab, article))).milliseconds);
      await remove(tab, article);
    }
    if (await tabs.own.page.evaluate(() => window.readerPages.own?.addAndLook?.())) inNextFrame += 1;
    await remove(tabs.own, 'own');
  }
  const own = getMedian(times.own);
  const baseline = getMedian(times['recogito-offsets']);
  return [
    {
      what: 'add one mark to 10,000',
      hold: "at most 1/4 of Recogito's work",
      measured: formatMilliseconds(own),
      baseline: formatMilliseconds(baseline),
      ratio: own / baseline,
      held: own / baseline <= 1 / 4,
    },
    {
      what: 'the added mark is on the page',
      hold: 'in the next frame',
      measured: `${inNextFrame} of ${ROUNDS}`,
      baseline: `${ROUNDS} of ${ROUNDS}`,
      ratio: inNextFrame / ROUNDS,
      held: inNextFrame === ROUNDS,
    },
  ];
}

async function compareScrolling(tabs: Tabs): Promise<Row[]> {
  const times = { own: [] as number[], decorations: [] as number[] };
  const scroll = (tab: ReaderTab, check: boolean) =>
    tab.page.evaluate((options) => window.scrollReader(options), { frames: FRAMES, check });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const article of ['own', 'decorations'] as const) {
      const tab = tabs[article];
      times[article].push((await tab.timeWork(() => scroll(tab, false))).milliseconds / FRAMES);
    }
  }
  const own = getMedian(times.own);
  const baseline = getMedian(times.decorations);
  const { seen, bare } = await scroll(tabs.own, true);
  return [
    {
      what: 'scroll through 10,000 marks, work per frame',
      hold: 'at most that of all decorations',
      measured: formatMilliseconds(own),
      baseline: formatMilliseconds(baseline),
      ratio: own / baseline,
      held: own <= baseline,
    },
    {
      what: `marks on the screen without a line under their words, in ${FRAMES} frames`,
      hold: 'none',
      measured: `${bare} of ${seen.toLocaleString('en')} lines`,
      baseline: '0',
      ratio: bare / Math.max(1, seen),
      held: bare === 0 && seen > 0,
    },
  ];
}

async function compareMemory(browser: ReaderBrowser): Promise<Row> {
  const measure = async (article: Article) => {
    const tab = await browser.openTab();
    await mount(tab, article);
    // Once without counting, for what is made at first use whatever the number of marks.
    await show(tab, article, 1);
    await clear(tab, article);
    const before = await tab.measureMemory();
    await show(tab, article, MOST);
    const after = await tab.measureMemory();
    await tab.page.close();
    return after - before;
  };
  const own = await measure('own');
  const baseline = await measure('decorations');
  return {
    what: 'memory of a page for 10,000 marks',
    hold: 'at most 1/12 of all decorations',
    measured: `${own.toFixed(2)} MB`,
    baseline: `${baseline.toFixed(2)} MB`,
    ratio: own / baseline,
    held: own / baseline <= 1 / 12,
  };
}
