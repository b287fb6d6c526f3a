import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { Problem } from '@/lib/domain/problem';

/** What a page says of itself, and its readable text, a paragraph a line. */
export interface ReadPage {
  text: string;
  headline: string | null;
  byline: string | null;
  outlet: string | null;
  url: string | null;
  publishedAt: string | null;
  language: string | null;
  notes: string[];
}

/** Larger pages would keep the server busy for seconds. An article of this size is a book. */
const PAGE_BYTES = 5 * 1024 * 1024;

const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,figcaption,td,th,dt,dd';

/**
 * Reads the article out of a page. Nothing of the page runs or is fetched: scripts, styles and frames are gone before
 * anything is read, and only text comes out.
 */
export function readHtml(html: string): ReadPage {
  if (Buffer.byteLength(html) > PAGE_BYTES) {
    throw new Problem(
      'TOO_LARGE',
      'The page is larger than 5 MB. Save the article alone, or paste its text.',
    );
  }
  const { document } = new JSDOM(html).window;
  const facts = readFacts(document);
  for (const element of document.querySelectorAll('script,style,noscript,template,iframe,object,embed,svg'))
    element.remove();
  const whole = listBlocks(document.body);
  // Readability changes the document that it reads.
  const article = new Readability(document, { charThreshold: 200 }).parse();
  const readable = article?.content ? listBlocks(new JSDOM(article.content).window.document.body) : [];
  const notes =
    readable.length > 0 ? ['The article was picked out of the page; compare it with the original.'] : [];
  const headline = facts.headline ?? tidy(article?.title);
  const lines = readable.length > 0 ? readable : whole;
  if (lines.length === 0) throw new Problem('INVALID', 'The page has no text in it.');
  const text =
    headline !== null && lines[0] !== headline && !lines.slice(0, 3).includes(headline)
      ? [headline, ...lines]
      : lines;
  return {
    ...facts,
    text: text.join('\n'),
    headline,
    byline: facts.byline ?? tidy(article?.byline),
    outlet: facts.outlet ?? tidy(article?.siteName),
    language: facts.language ?? tidy(article?.lang),
    notes,
  };
}

function readFacts(document: Document) {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element = document.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
      const content = tidy(element?.getAttribute('content'));
      if (content !== null) return content;
    }
    return null;
  };
  const canonical =
    tidy(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? meta('og:url');
  const published = meta('article:published_time', 'date', 'dc.date', 'datePublished')?.match(
    /^\d{4}-\d{2}-\d{2}/,
  )?.[0];
  return {
    headline: tidy(document.querySelector('h1')?.textContent) ?? meta('og:title'),
    byline: meta('author', 'article:author'),
    outlet: meta('og:site_name'),
    url: canonical !== null && /^https?:\/\//i.test(canonical) ? canonical : null,
    publishedAt: published ?? null,
    language: document.documentElement.lang.split('-')[0]?.toLowerCase() || null,
  };
}

/** The text of each block that has no block inside, white space folded as a browser shows it. */
function listBlocks(body: Element): string[] {
  const blocks = [...body.querySelectorAll(BLOCKS)].filter(
    (element) => element.querySelector(BLOCKS) === null,
  );
  const lines = blocks.flatMap((element) => tidy(element.textContent) ?? []);
  const all = tidy(body.textContent);
  return lines.length > 0 || all === null ? lines : [all];
}

function tidy(text: string | null | undefined): string | null {
  const folded = (text ?? '').replace(/\s+/gu, ' ').trim();
  return folded === '' ? null : folded;
}
