import { describe, expect, it } from 'vitest';
import { ratingColors } from '@/lib/domain/scale';
import { showControls } from '@/lib/reports/control-characters';
import { describeVoice } from '@/lib/reports/describe-voice';
import { datum, line, linkTo, plainLine } from '@/lib/reports/document';
import { formatDay, formatInstant } from '@/lib/reports/format-date';
import { ratingPalette } from '@/lib/reports/rating-palette';
import { renderCsv } from '@/lib/reports/render-csv';
import { renderHtml } from '@/lib/reports/render-html';
import { renderMarkdown } from '@/lib/reports/render-markdown';
import type { ReportPassage } from '@/lib/reports/report-claim';
import { shortenQuote } from '@/lib/reports/shorten-quote';
import { neutralizeCell, restoreCell } from '@/lib/reports/spreadsheet-cell';
import { findDirection, findInlineDirection } from '@/lib/reports/text-direction';
import { splitByDirection } from '@/lib/reports/text-stretches';
import { aClaim, aPassage, aReport, words } from './example-parts';

describe('describeVoice', () => {
  it.each<[Partial<ReportPassage>, string]>([
    [{}, 'The article says it'],
    [{ polarity: 'denies' }, 'The article denies it'],
    [{ voice: 'in_passing', polarity: 'hedges' }, 'The article hedges it in passing'],
    [{ voice: 'named', speaker: 'Ada Marsh', verb: 'said' }, 'Ada Marsh says it, reported (“said”)'],
    [{ voice: 'named', speaker: 'Ada Marsh', polarity: 'denies' }, 'Ada Marsh denies it, reported'],
    [{ voice: 'unnamed', polarity: 'asks' }, 'Somebody unnamed asks about it, reported'],
    [{ voice: 'body', speaker: ' the ministry ', verb: '  ' }, 'The ministry says it, reported'],
    [{ voice: 'named', speaker: 'وزارة', polarity: 'affirms' }, 'وزارة says it, reported'],
    [
      { voice: 'named', speaker: 'Ada Marsh and Bo Finch', verb: 'said' },
      'Ada Marsh and Bo Finch say it, reported (“said”)',
    ],
  ])('%j: %s', (given, sentence) => {
    expect(plainLine(describeVoice(aPassage(given)))).toBe(sentence);
  });
});

describe('formatInstant and formatDay', () => {
  it('are in UTC wherever the reader is', () => {
    expect(formatInstant('2025-03-14T23:30:00.000+02:00')).toBe('14 March 2025, 21:30 UTC');
    expect(formatDay('2025-03-14T23:30:00.000-02:00')).toBe('15 March 2025');
  });

  it('leave alone what is not an instant', () => {
    expect(formatInstant('soon')).toBe('soon');
    expect(formatDay('')).toBe('');
  });
});

describe('showControls', () => {
  it.each([
    ['', ''],
    ['plain text\twith tab\nand line', 'plain text\twith tab\nand line'],
    ['\u0000\u0007\u001B\u007F', '␀␇␛␡'],
    ['a\u0085b\u009F', 'a[U+0085]b[U+009F]'],
    ['\uFFFE\uFFFF\u{1FFFE}', '\uFFFD\uFFFD\uFFFD'],
    ['\uD800x\uDC00', '\uFFFDx\uFFFD'],
    ['a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    ['😀 e\u0301 \u200Fש \u202E', '😀 e\u0301 \u200Fש \u202E'],
  ])('%j becomes %j', (text, visible) => {
    expect(showControls(text)).toBe(visible);
  });
});

describe('shortenQuote', () => {
  it.each([
    ['', ''],
    ['short', 'short'],
    ['exactly ten', 'exactly ten'],
    ['a quote that is cut after a word', 'a quote…'],
    ['unbreakablewordthatneverends', 'unbreakablew…'],
    ['  white \n\n space \t goes  ', 'white space…'],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧 👩‍👩‍👧', '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧 👩‍👩‍👧'],
    ['e\u0301'.repeat(13), `${'e\u0301'.repeat(12)}…`],
    ['שלום לכולם היום הזה', 'שלום לכולם…'],
  ])('%j within twelve characters is %j', (quote, short) => {
    expect(shortenQuote(quote, 12)).toBe(short);
  });
});

describe('long texts', () => {
  it.each([
    ['one word', 'x'.repeat(100_000)],
    ['line ends', `${'\n'.repeat(100_000)}x`],
    ['blanks', `a${' '.repeat(100_000)}b`],
    ['number signs', `${'#'.repeat(100_000)}x`],
    ['apostrophes', `${"'".repeat(100_000)}x`],
    ['marks', `a${'\u0301'.repeat(100_000)}`],
    ['letters and digits of two directions', 'א1a'.repeat(30_000)],
  ])('are set in time that grows with their length: %s', { timeout: 60_000 }, (_, text) => {
    const model = aReport({ method: text, summary: words(text), claims: [aClaim({ statement: text })] });
    restoreCell(neutralizeCell(text));
    shortenQuote(text, 160);
    // What grows with the square of the length takes minutes here and runs into the limit of the test.
    for (const rendered of [renderHtml(model), renderMarkdown(model), renderCsv(model)]) {
      expect(rendered.length).toBeGreaterThan(0);
    }
    for (const direction of ['ltr', 'rtl'] as const) {
      expect(splitByDirection(text, direction).length).toBeGreaterThan(0);
    }
  });
});

describe('findDirection', () => {
  it.each([
    ['', 'ltr'],
    ['123 (…)', 'ltr'],
    ['Latin עברית', 'ltr'],
    ['12 עברית Latin', 'rtl'],
    ['“العربية”', 'rtl'],
    ['😀 кириллица', 'ltr'],
    ['\u200Fabc', 'rtl'],
  ])('%j runs %s', (text, direction) => {
    expect(findDirection(text)).toBe(direction);
  });

  it('follows the words of a sentence, not a name in it', () => {
    expect(findInlineDirection(line(datum('عربية'), ': Silent'))).toBe('ltr');
    expect(findInlineDirection(line('“', datum('عربية'), '”'))).toBe('rtl');
    expect(findInlineDirection([])).toBe('ltr');
  });
});

describe('linkTo', () => {
  it('links safe addresses and sections only', () => {
    expect(linkTo('https://example.org', 'x')).toMatchObject([{ href: 'https://example.org' }]);
    expect(linkTo('#claim-1', 'x')).toMatchObject([{ href: '#claim-1' }]);
    expect(linkTo('javascript:alert(1)', 'x')).toEqual([{ kind: 'text', text: 'x', isolated: true }]);
  });
});

describe('ratingPalette', () => {
  it.each(ratingColors)('%s is legible on light and on dark ground', (color) => {
    expect(contrast(ratingPalette[color].light, '#fcfbf8')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ratingPalette[color].light, '#fbf1da')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ratingPalette[color].dark, '#171614')).toBeGreaterThanOrEqual(4.5);
  });
});

/** Contrast ratio of two colours (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
