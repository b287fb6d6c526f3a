import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { proposeDate } from '@/lib/compare/propose-date';
import type { Part } from '@/lib/domain/part';
import { Problem } from '@/lib/domain/problem';
import { countWords } from '@/lib/domain/revision-text';
import { type ExtractedText, extractLines } from './extract-lines';
import { type KnownParticulars, readParticulars } from './read-particulars';

/** What a page says of itself, and its readable text, a paragraph a line. */
export interface ReadPage {
  text: string;
  /** Lines whose tags say what they are; offsets into `text`. */
  marked: Part[];
  particulars: KnownParticulars;
  notes: string[];
}

/** With more elements Readability takes minutes; then the text of the whole page is kept. */
const MAX_ELEMENTS = 60_000;
/** Readability's own default is 500 characters, which short news items do not reach. */
const CHAR_THRESHOLD = 200;

/**
 * Reads the article out of a page. Nothing of the page runs and nothing is fetched: it is parsed without scripts and
 * resources, and only text comes out. Takes seconds for large pages, so the server calls it in a worker
 * (read-documents.ts).
 * @throws Problem INVALID with the rule `page_empty`.
 */
export function readHtml(html: string): ReadPage {
  // A page's complaints about its own styles are nobody's here.
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const { document } = window;
  const facts = readFacts(document, html);
  const heading = findHeading(document);
  const whole = extractLines(document.body);
  if (whole.text === '') throw new Problem('INVALID', 'The page has no text in it.', { rule: 'page_empty' });

  const article = findArticle(document);
  const readable = article?.content ? extractLines(article.content) : undefined;
  window.close();
  const picked =
    readable !== undefined && readable.text.length >= Math.min(CHAR_THRESHOLD, whole.text.length * 0.3);
  const headline = heading ?? readName(article?.title) ?? null;
  const { text, marked } = putHeadlineFirst(picked ? readable : whole, headline);
  return {
    text,
    marked,
    particulars: dropUnknown({
      ...facts,
      headline,
      byline: facts.byline ?? readName(article?.byline?.replace(/^by\s+/i, '')),
      outlet: facts.outlet ?? readName(article?.siteName),
      publishedAt: facts.publishedAt ?? readDay(article?.publishedTime),
      language: facts.language ?? readTag(article?.lang),
    }),
    notes: [
      picked
        ? describeChoice(text, whole.text)
        : 'No article was recognised on the page: all of its text was kept.',
    ].filter((note) => note !== ''),
  };
}

function findArticle(document: Document) {
  // Readability throws when there are too many elements, which is no fault of the page.
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return null;
  return new Readability<Node>(document, {
    charThreshold: CHAR_THRESHOLD,
    serializer: (element) => element,
  }).parse();
}

function describeChoice(text: string, whole: string): string {
  const [kept, all] = [countWords(text), countWords(whole)];
  return kept < all
    ? `Only the article was kept of the page: ${kept} of its ${all} words. Compare it with the original.`
    : '';
}

/** A revision has its headline. Readability leaves it out where it stands above the article, and makes it a lesser heading. */
function putHeadlineFirst({ text, marked }: ExtractedText, headline: string | null): ExtractedText {
  if (headline === null) return { text, marked };
  const lesser = marked.map((part) =>
    part.kind === 'headline' ? { ...part, kind: 'crosshead' as const } : part,
  );
  const at = text.split('\n', 3).indexOf(headline);
  if (at === -1) {
    const shift = headline.length + 1;
    const moved = lesser.map((part) => ({ ...part, start: part.start + shift, end: part.end + shift }));
    return {
      text: `${headline}\n${text}`,
      marked: [{ kind: 'headline', start: 0, end: headline.length }, ...moved],
    };
  }
  const start = at === 0 ? 0 : text.split('\n', at).join('\n').length + 1;
  const others = lesser.filter((part) => part.start !== start);
  const own: Part = { kind: 'headline', start, end: start + headline.length };
  return { text, marked: [...others, own].sort((a, b) => a.start - b.start) };
}

/** The heading that the title of the page repeats, else its only first-level heading, else what it calls itself. */
function findHeading(document: Document): string | null {
  const headings = [...document.querySelectorAll('h1')].flatMap(
    (element) => readName(element.textContent) ?? [],
  );
  const title = readName(document.title) ?? '';
  const repeated = headings.find((heading) => heading.length > 8 && title.includes(heading));
  if (repeated !== undefined) return repeated;
  return (
    (headings.length === 1 ? headings[0] : undefined) ??
    readMeta(document, 'og:title', 'twitter:title') ??
    null
  );
}

function readFacts(document: Document, html: string): KnownParticulars {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const saved = readSaved(html.slice(0, 20_000));
  const address = [saved.url, canonical, readMeta(document, 'og:url')].find(
    (url) => url && /^https?:\/\//i.test(url),
  );
  const published = readMeta(
    document,
    'article:published_time',
    'datePublished',
    'date',
    'dc.date',
    'dcterms.created',
    'parsely-pub-date',
  );
  return {
    // The same rules as for what a person types: only web addresses, times and tags that are ones.
    ...readParticulars({
      url: address ?? null,
      accessed: saved.accessed ?? null,
      language: readTag(document.documentElement.lang) ?? null,
    }).particulars,
    byline: readName(readMeta(document, 'author', 'byl', 'parsely-author')?.replace(/^by\s+/i, '')),
    outlet: readName(readMeta(document, 'og:site_name', 'application-name')),
    publishedAt: readDay(published),
  };
}

function readMeta(document: Document, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const content = document
        .querySelector(`meta[${attribute}="${name}" i]`)
        ?.getAttribute('content')
        ?.trim();
      // An author given as an address is a profile page, not a name.
      if (content && !(name === 'author' && /^https?:/i.test(content))) return content;
    }
  }
  return undefined;
}

/** Browsers and SingleFile write into a saved page where it came from, and some when. */
function readSaved(opening: string): { url?: string; accessed?: string } {
  const url =
    /<!--\s*saved from url=\(\d+\)(\S+)/i.exec(opening)?.[1] ??
    /<!--[^>]{0,200}?\burl:\s*(https?:\S+)/i.exec(opening)?.[1];
  const accessed = /\bsaved date:\s*([^\n(]{10,60})/i.exec(opening)?.[1]?.trim();
  return { url, accessed };
}

function readName(text: string | null | undefined): string | undefined {
  const folded = (text ?? '').replace(/\s+/gu, ' ').trim();
  return folded === '' || folded.length > 300 ? undefined : folded;
}

/** The calendar day as the page gives it, in its own time zone. */
function readDay(time: string | null | undefined): string | undefined {
  if (!time) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0];
  const date = day ?? proposeDate({ text: time, start: 0, end: Math.min(time.length, 100) })?.value;
  return readParticulars({ date }).particulars.publishedAt ?? undefined;
}

function readTag(tag: string | null | undefined): string | undefined {
  return readParticulars({ language: tag }).particulars.language ?? undefined;
}

function dropUnknown(particulars: KnownParticulars): KnownParticulars {
  return Object.fromEntries(
    Object.entries(particulars).filter(([, value]) => value !== null && value !== undefined),
  );
}
