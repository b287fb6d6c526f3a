import { describe, expect, it } from 'vitest';
import { chooseContext } from '@/lib/anchoring/choose-context';
import { indexCodePoints } from '@/lib/anchoring/code-points';
import { findQuote } from '@/lib/anchoring/find-quote';
import {
  findNode,
  hasPublishedCases,
  needsPublishedCases,
  parseHtml,
  readCases,
  readText,
} from './published-cases';

type DomRange = {
  startContainerXPath: string;
  startOffset: number;
  endContainerXPath: string;
  endOffset: number;
};
type QuoteSelector = { exact: string; prefix?: string; suffix?: string };
type DescribeOptions = { minimalContext?: boolean; minimumQuoteLength?: number; maxWordLength?: number };
type MatchCase<Selector> = { html: string; selector: Selector; expected: DomRange[] };
type DescribeCase = { html: string; range: DomRange; options: DescribeOptions; expected: QuoteSelector };

function listCases<Case>(path: string): [string, Case][] {
  if (!hasPublishedCases) return [];
  const groups = readCases<Record<string, Record<string, Case>>>(`apache-annotator/${path}`);
  return Object.entries(groups).flatMap(([group, cases]) =>
    Object.entries(cases).map(([title, one]): [string, Case] => [`${group}: ${title}`, one]),
  );
}

function toOffsets(document: Document, range: DomRange): { start: number; end: number } {
  const { offsetOf } = readText(document);
  return {
    start: offsetOf(findNode(document, range.startContainerXPath), range.startOffset),
    end: offsetOf(findNode(document, range.endContainerXPath), range.endOffset),
  };
}

describe.skipIf(!hasPublishedCases)(`Apache Annotator's cases (${needsPublishedCases})`, () => {
  it('are all here', () => {
    expect(listCases('text-quote-match-cases.json')).toHaveLength(25);
    expect(listCases('text-quote-describe-cases.json')).toHaveLength(22);
    expect(listCases('text-position-match-cases.json')).toHaveLength(7);
  });

  it.each(listCases<MatchCase<QuoteSelector>>('text-quote-match-cases.json'))(
    'finds every place of a quote: %s',
    (_, { html, selector, expected }) => {
      const document = parseHtml(html);
      const { text } = readText(document);
      const found = [
        ...findQuote({ text, quote: selector.exact, prefix: selector.prefix, suffix: selector.suffix }),
      ];
      expect(found).toEqual(expected.map((range) => toOffsets(document, range)));
    },
  );

  it.each(listCases<DescribeCase>('text-quote-describe-cases.json'))(
    'chooses the context of a quote: %s',
    (_, { html, range, options, expected }) => {
      const document = parseHtml(html);
      const { text } = readText(document);
      const { start, end } = toOffsets(document, range);
      const context = chooseContext({
        text,
        start,
        end,
        minimal: options.minimalContext,
        minimumLength: options.minimumQuoteLength,
        maxWordLength: options.maxWordLength,
      });
      expect({ exact: text.slice(start, end), ...context }).toEqual({
        exact: expected.exact,
        prefix: expected.prefix,
        suffix: expected.suffix,
      });
    },
  );

  it.each(listCases<MatchCase<{ start: number; end: number }>>('text-position-match-cases.json'))(
    'reads positions in code points: %s',
    (_, { html, selector, expected }) => {
      const document = parseHtml(html);
      const index = indexCodePoints(readText(document).text);
      const found = { start: index.toUtf16(selector.start), end: index.toUtf16(selector.end) };
      expect([found]).toEqual(expected.map((range) => toOffsets(document, range)));
      expect(index.toCodePoints(found.start)).toBe(selector.start);
      expect(index.toCodePoints(found.end)).toBe(selector.end);
    },
  );
});
