import * as chrono from 'chrono-node';
import type { TextRange } from '@/lib/domain/revision-text';

/** A date as a text gives it, and where it stands. */
export interface DateInText extends TextRange {
  /** ISO 8601 of the precision of the text: 2025, 2025-03 or 2025-03-14; null for "March 15", which names no year. */
  value: string | null;
}

/** chrono wants a day to count from; only what the text says itself is taken from it, so any day will do. */
const ANY_DAY = new Date(Date.UTC(2000, 0, 1));
const PARSERS = {
  ar: chrono.ar,
  de: chrono.de,
  en: chrono.en,
  es: chrono.es,
  fi: chrono.fi,
  fr: chrono.fr,
  id: chrono.id,
  it: chrono.it,
  ja: chrono.ja,
  nl: chrono.nl,
  pt: chrono.pt,
  ru: chrono.ru,
  sv: chrono.sv,
  uk: chrono.uk,
  vi: chrono.vi,
  zh: chrono.zh,
} as const;

/** "03/04/2025" is March or April, by where one lives; "2025-03-14" and "31/03/2025" are not in doubt. */
const TWO_WAYS = /^\D*(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](?:19|20)\d\d/;

/**
 * The first calendar date in a stretch of text, such as a dateline or "Published 15 March 2025". Never more precise than
 * the text: days of the week and "3 hours ago" are no dates, and of "03/04/2025" only the year is sure. `year` is one to
 * understand a date without a year by, where it is known.
 */
export function proposeDate({
  text,
  start,
  end,
  language = 'en',
  year,
}: TextRange & { text: string; language?: string | null; year?: number }): DateInText | undefined {
  const stretch = text.slice(start, end);
  for (const result of listDates(stretch, language)) {
    const at = start + result.index;
    const trimmed = result.text.trimEnd();
    const value = readDate(result, year);
    if (value !== undefined) return { value, start: at, end: at + trimmed.length };
  }
  return undefined;
}

function listDates(stretch: string, language: string | null): chrono.ParsedResult[] {
  const local = language !== null && isSpoken(language) ? PARSERS[language].parse(stretch, ANY_DAY) : [];
  const found = local.some((result) => readDate(result, undefined) !== undefined)
    ? local
    : chrono.en.parse(stretch, ANY_DAY);
  return found.toSorted((a, b) => a.index - b.index);
}

function isSpoken(language: string): language is keyof typeof PARSERS {
  return Object.hasOwn(PARSERS, language);
}

/** Undefined for what is no calendar date; null for one without a year. */
function readDate(result: chrono.ParsedResult, knownYear: number | undefined): string | null | undefined {
  const { start, text } = result;
  const year = start.isCertain('year') ? start.get('year') : null;
  const printed = year !== null && text.includes(String(year));
  if (!start.isCertain('month') || !/\d|\p{L}{3}/u.test(text)) return undefined;
  if (!printed && (year !== null || knownYear === undefined)) return isMonthAndDay(result) ? null : undefined;
  const stated = printed ? year : knownYear;
  if (TWO_WAYS.test(text) && !/^\D*(\d+)[/.-]\1\b/.test(text)) return `${stated}`;
  if (!printed && !isMonthAndDay(result)) return undefined;
  const parts = [stated, start.get('month'), start.isCertain('day') ? start.get('day') : null];
  return parts
    .filter((part) => part !== null)
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-');
}

/** "March 15" names a month and a day; "Friday" and "two hours ago" are reckoned by chrono and named by nobody. */
function isMonthAndDay({ start, text }: chrono.ParsedResult): boolean {
  return (
    start.isCertain('month') &&
    start.isCertain('day') &&
    !start.isCertain('weekday') &&
    /\p{L}{3}/u.test(text) &&
    new RegExp(`(?<!\\d)0?${start.get('day')}(?!\\d)`).test(text)
  );
}
