import { describe, expect, it } from 'vitest';
import { describe as describePlace } from '@/lib/anchoring/describe';
import { listPlaces } from '@/lib/anchoring/list-places';
import { locate } from '@/lib/anchoring/locate';
import {
  findNode,
  hasPublishedCases,
  needsPublishedCases,
  parseHtml,
  readCases,
  readPublished,
  readText,
} from './published-cases';

type QuoteCases = {
  texts: { solitude: string; twoCities: string };
  contextCases: { quote: string; prefix?: string; suffix?: string; expected: string }[];
  rankedDescending: { text: string; quotes: string[] };
  noMatch: { text: string; quote: string }[];
};
type Container = string | number;
type RangeSpec = [Container, number, Container, number, string, string];
type Selector =
  | { type: 'RangeSelector' }
  | { type: 'TextPositionSelector'; start: number; end: number }
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string };
type Baseline = { rows: { id: string; target: { selector: Selector[] }[] }[] };

const root = 'hypothesis/src/annotator/anchoring/test/';
const quoteCases = hasPublishedCases
  ? readCases<QuoteCases>('hypothesis/match-quote-cases.json')
  : {
      texts: { solitude: '', twoCities: '' },
      contextCases: [],
      rankedDescending: { text: '', quotes: [] },
      noMatch: [],
    };
const specs = hasPublishedCases ? readCases<{ specs: RangeSpec[] }>('hypothesis/range-specs.json').specs : [];
const baselines = ['minimal', 'wikipedia-regression-testing'];
const documents = ['doyle', 'raven', 'little-women-1', 'little-women-2', 'little-women-3', 'whitespace'];

function resolve(body: Element, container: Container): Node {
  if (typeof container === 'string') return findNode(body, `.${container}`);
  const texts = body.ownerDocument.createTreeWalker(body, 4);
  for (let place = 0; place <= container; place += 1) texts.nextNode();
  return texts.currentNode;
}

describe.skipIf(!hasPublishedCases)(`Hypothesis' cases (${needsPublishedCases})`, () => {
  const { solitude, twoCities } = quoteCases.texts;

  it('are all here', () => {
    expect(quoteCases.contextCases).toHaveLength(8);
    expect(specs).toHaveLength(27);
  });

  it.each(quoteCases.contextCases)(
    'ranks $quote after "$prefix" or before "$suffix"',
    ({ expected, ...quoted }) => {
      const [best] = listPlaces({ text: twoCities, ...quoted });
      expect(best).toMatchObject({ start: twoCities.indexOf(expected), quoteScore: 1 });
    },
  );

  it('scores a quote lower the more it differs', () => {
    const scores = quoteCases.rankedDescending.quotes.map(
      (quote) => listPlaces({ text: solitude, quote })[0]?.score ?? 0,
    );
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
    expect(scores.at(-1)).toBeGreaterThan(0);
  });

  it('finds nothing for another text and for an empty quote', () => {
    for (const { text, quote } of quoteCases.noMatch) {
      expect(listPlaces({ text: text === 'twoCities' ? twoCities : text, quote })).toEqual([]);
    }
  });

  it.each([
    ['the first', twoCities.indexOf('before us'), twoCities.indexOf('before us')],
    ['the second', twoCities.lastIndexOf('before us'), twoCities.lastIndexOf('before us')],
    ['no place', undefined, twoCities.indexOf('before us')],
  ])('puts the nearer of two equal places first: near %s', (_, near, start) => {
    expect(listPlaces({ text: twoCities, quote: 'befor us', near })[0]).toMatchObject({ start });
  });

  it('lets a person choose where Hypothesis takes the nearer of two equal places', () => {
    const start = twoCities.lastIndexOf('before us');
    const anchor = { start, end: start + 8, quote: 'befor us', prefix: '', suffix: '' };
    expect(locate({ text: twoCities, anchor })).toEqual({ kind: 'lost' });
  });

  it('copes with a context longer than the text beside the quote', () => {
    expect(
      listPlaces({ text: solitude, quote: 'years later', prefix: 'It used to be many' })[0],
    ).toMatchObject({
      start: solitude.indexOf('years later'),
      quoteScore: 1,
    });
    expect(listPlaces({ text: 'Some document text', quote: 'text', suffix: 'missing' })[0]).toMatchObject({
      start: 14,
      end: 18,
    });
  });

  it.each(specs.map((spec): [string, RangeSpec] => [spec[5], spec]))(
    'describes and locates: %s',
    (_, spec) => {
      const [startContainer, startOffset, endContainer, endOffset, quote] = spec;
      const { body } = parseHtml(readPublished(`${root}html-anchoring-fixture.html`));
      const { text, offsetOf } = readText(body);
      const start = offsetOf(resolve(body, startContainer), startOffset);
      const end = offsetOf(resolve(body, endContainer), endOffset);
      const anchor = describePlace({ text, start, end });
      expect(anchor.quote.trim()).toBe(quote.trim());
      expect(locate({ text, anchor })).toEqual({ kind: 'exact', start, end, score: 1 });
      expect(locate({ text: `Breaking. ${text}`, anchor })).toMatchObject({
        kind: 'moved',
        start: start + 10,
        end: end + 10,
      });
    },
  );

  it.each(baselines)('finds the recorded annotations of %s', (page) => {
    const text = parseHtml(readPublished(`${root}html-baselines/${page}.html`)).body.textContent ?? '';
    for (const { target } of readCases<Baseline>(`${root}html-baselines/${page}.json`).rows) {
      const selectors = target[0]?.selector ?? [];
      const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
      const quoted = selectors.find((selector) => selector.type === 'TextQuoteSelector');
      if (!position || !quoted) throw new Error('An annotation has no position or no quote.');
      const { start, end } = position;
      const { exact, prefix, suffix } = quoted;

      const anchor = describePlace({ text, start, end });
      expect(anchor.quote).toBe(exact);
      expect(anchor.prefix.endsWith(prefix)).toBe(true);
      expect(anchor.suffix.startsWith(suffix)).toBe(true);
      expect(locate({ text, anchor: { start, end, quote: exact, prefix, suffix } })).toMatchObject({
        kind: 'exact',
        start,
        end,
      });
      expect(
        locate({ text, anchor: { start: 0, end: exact.length, quote: exact, prefix, suffix } }),
      ).toMatchObject({
        kind: 'moved',
        start,
        end,
      });
    }
  });

  it.each(documents)('finds stretches of %s after a headline was put in', (name) => {
    const { text } = readText(parseHtml(readPublished(`hypothesis/documents/${name}.mustache`)).body);
    const headline = 'Corrected version\n';
    for (let start = 0; start + 60 < text.length; start += 997) {
      const anchor = describePlace({ text, start, end: start + 60 });
      const found = locate({ text: headline + text, anchor });
      expect(found).toMatchObject({ kind: 'moved', start: anchor.start + headline.length });
    }
  });
});
