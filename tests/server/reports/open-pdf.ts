import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface OpenedPdf {
  title: string;
  /** The text of each page, words apart by single blanks. */
  pages: string[];
  /** Bookmarks with the page (from 1) that each leads to. */
  bookmarks: { title: string; page: number }[];
  /** Addresses that links lead to. */
  links: string[];
  /** Widths and heights of the pages, in points. */
  sizes: { width: number; height: number }[];
}

/** Reads a PDF as a reader's program would. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const opened: OpenedPdf = { title: '', pages: [], bookmarks: [], links: [], sizes: [] };
  const { info } = await file.getMetadata();
  opened.title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    opened.pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/gu, ' '),
    );
    const { width, height } = page.getViewport({ scale: 1 });
    opened.sizes.push({ width: Math.round(width), height: Math.round(height) });
    for (const annotation of await page.getAnnotations())
      if (typeof annotation.url === 'string') opened.links.push(annotation.url);
  }
  opened.bookmarks = await readBookmarks(file);
  await task.destroy();
  return opened;
}

type File = Awaited<ReturnType<typeof getDocument>['promise']>;
type Outline = Awaited<ReturnType<File['getOutline']>>;

async function readBookmarks(file: File, outline?: Outline): Promise<OpenedPdf['bookmarks']> {
  const bookmarks: OpenedPdf['bookmarks'] = [];
  for (const { title, dest, items } of outline ?? (await file.getOutline()) ?? []) {
    const target = typeof dest === 'string' ? await file.getDestination(dest) : dest;
    const page = target === null || target === undefined ? 0 : (await file.getPageIndex(target[0])) + 1;
    bookmarks.push({ title, page }, ...(items.length === 0 ? [] : await readBookmarks(file, items)));
  }
  return bookmarks;
}
