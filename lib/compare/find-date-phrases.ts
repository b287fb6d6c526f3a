import { addToDay, type CalendarUnit, getDaysOf } from './calendar';
import { type DateText, makePhrase, match, YEAR } from './date-phrase';
import { findDateRanges } from './find-date-ranges';
import type { DateExpression } from './recognize-dates';

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const COUNT = String.raw`(?:\d{1,4}|${Object.keys(NUMBERS).join('|')})`;
const UNIT = '(?:day|week|fortnight|month|year)s?';

/**
 * Phrases of time that the recogniser takes apart, leaves out or counts wrongly, in order. The longest wins where two
 * overlap, and none takes the place of an expression that reaches further.
 */
export function findDatePhrases(setting: DateText): DateExpression[] {
  const found = RULES.flatMap((rule) => rule(setting))
    .filter(({ start, end }) =>
      setting.known.every(
        (known) => known.end <= start || known.start >= end || (known.start >= start && known.end <= end),
      ),
    )
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept: DateExpression[] = [];
  for (const phrase of found) {
    if (kept.every(({ start, end }) => phrase.end <= start || phrase.start >= end)) kept.push(phrase);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

const RULES = [findDateRanges, findPartsOfYears, findDecades, findDistances, findRuns, findBounds, findDated];

/** "the end of 2023": four months, as the recogniser counts them in other languages. */
function findPartsOfYears({ text }: DateText): DateExpression[] {
  const pattern = new RegExp(
    String.raw`\b(beginning|start|middle|end)\s+of\s+(${YEAR})\b(?![-–/.]\d)`,
    'giu',
  );
  return match(text, pattern).map((found) => {
    const year = Number(found[2]);
    const part = found[1]?.toLowerCase();
    const [first, last, modifier] =
      part === 'end' ? [9, 12, 'end'] : part === 'middle' ? [5, 8, 'mid'] : [1, 4, 'start'];
    const end = addToDay(getDaysOf(year, Number(last)).end, 1, 'day');
    return makePhrase(
      found,
      'daterange',
      [{ timex: `${year}`, start: getDaysOf(year, Number(first)).start, end }],
      `${modifier}`,
    );
  });
}

/** "the 1990s", "the 15th century". */
function findDecades({ text }: DateText): DateExpression[] {
  const decades = match(text, /\b((?:1[0-9]|20)\d0)\s?[’']?s\b/gu).map((found) => {
    const year = Number(found[1]);
    return makePhrase(found, 'daterange', [{ start: `${year}-01-01`, end: `${year + 10}-01-01` }]);
  });
  const centuries = match(text, /\b(\d\d?)(?:st|nd|rd|th)\s+century\b/giu).map((found) => {
    const year = (Number(found[1]) - 1) * 100;
    const pad = (value: number) => `${value}`.padStart(4, '0');
    return makePhrase(found, 'daterange', [{ start: `${pad(year)}-01-01`, end: `${pad(year + 100)}-01-01` }]);
  });
  return [...decades, ...centuries];
}

function readCount(word: string): number {
  return NUMBERS[word.toLowerCase()] ?? Number(word);
}

function readUnit(word: string): { unit: CalendarUnit; times: number } {
  const singular = word.toLowerCase().replace(/s$/, '');
  // The pattern of the units admits no other word.
  return singular === 'fortnight' ? { unit: 'week', times: 2 } : { unit: singular as CalendarUnit, times: 1 };
}

/** "in two weeks", "a fortnight later", "3 days from Tuesday", "two weeks before yesterday". */
function findDistances({ text, day, known }: DateText): DateExpression[] {
  const ahead = match(
    text,
    new RegExp(
      String.raw`\bin\s+(${COUNT})\s+(${UNIT})\b(?!['’]|\s+(?:since|from|on|before|after)\b|-)`,
      'giu',
    ),
  ).concat(match(text, new RegExp(String.raw`\b(${COUNT})\s+(fortnights?)\s+later\b`, 'giu')));
  const phrases = ahead.map((found) => {
    const { unit, times } = readUnit(found[2] ?? '');
    const value = addToDay(day, readCount(found[1] ?? '') * times, unit);
    return makePhrase(found, 'date', [{ timex: value, value }]);
  });
  const from = new RegExp(String.raw`\b(${COUNT})\s+(${UNIT})\s+(from|after|before)\s+`, 'giu');
  for (const found of match(text, from)) {
    const anchor = readAnchor(
      { text, day, known },
      found.index + found[0].length,
      found[3]?.toLowerCase() ?? '',
    );
    if (anchor === undefined) continue;
    const { unit, times } = readUnit(found[2] ?? '');
    const sign = found[3]?.toLowerCase() === 'before' ? -1 : 1;
    const value = addToDay(anchor.day, sign * readCount(found[1] ?? '') * times, unit);
    phrases.push({ ...makePhrase(found, 'date', [{ timex: value, value }]), end: anchor.end });
  }
  return phrases;
}

/** The day that a distance is counted from: the last of an expression that is one day, the coming one of a weekday. */
function readAnchor(
  { text, day, known }: DateText,
  at: number,
  direction: string,
): { day: string; end: number } | undefined {
  const [word] = /^(?:yesterday|tomorrow|today)\b/iu.exec(text.slice(at)) ?? [];
  if (word !== undefined) {
    const offset = { yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0;
    return { day: addToDay(day, offset, 'day'), end: at + word.length };
  }
  const expression = known.find(
    (candidate) => candidate.type === 'date' && candidate.start <= at && candidate.end > at,
  );
  const meant = expression?.meanings.at(
    direction === 'from' || expression.meanings.length < 2 ? -1 : -1,
  )?.value;
  if (expression === undefined || meant === undefined || !/^\d{4}-\d\d-\d\d$/.test(meant)) return undefined;
  // An expression that began before the anchor has been counted already.
  return expression.start < at ? undefined : { day: meant, end: expression.end };
}

/** "the two next days", "10 previous weeks": the recogniser knows the words in the other order only. */
function findRuns({ text, day }: DateText): DateExpression[] {
  const pattern = new RegExp(
    String.raw`\b(${COUNT})\s+(past|last|previous|next|upcoming|coming|following)\s+(${UNIT})\b`,
    'giu',
  );
  return match(text, pattern).flatMap((found) => {
    const count = readCount(found[1] ?? '');
    const { unit, times } = readUnit(found[3] ?? '');
    if (/^(?:past|last|previous)$/iu.test(found[2] ?? '')) {
      return [makePhrase(found, 'daterange', [{ start: addToDay(day, -count * times, unit), end: day }])];
    }
    const start = addToDay(day, 1, 'day');
    return [makePhrase(found, 'daterange', [{ start, end: addToDay(start, count * times, unit) }])];
  });
}

/** "after the year 2020", "2012 or later". */
function findBounds({ text }: DateText): DateExpression[] {
  const after = match(
    text,
    new RegExp(String.raw`\b(after|since|before|until)\s+the\s+year\s+(${YEAR})\b`, 'giu'),
  ).map((found) => {
    const { start, end } = getDaysOf(Number(found[2]));
    const word = found[1]?.toLowerCase() ?? '';
    if (word === 'after')
      return makePhrase(found, 'daterange', [{ start: addToDay(end, 1, 'day') }], 'after');
    if (word === 'since') return makePhrase(found, 'daterange', [{ start }], 'since');
    return makePhrase(found, 'daterange', [{ end: start }], 'before');
  });
  const later = match(
    text,
    new RegExp(String.raw`\b(?:the\s+)?(?:year\s+)?(${YEAR})\s+(?:or|and)\s+(later|earlier)\b`, 'giu'),
  ).map((found) => {
    const { start, end } = getDaysOf(Number(found[1]));
    return found[2]?.toLowerCase() === 'later'
      ? makePhrase(found, 'daterange', [{ start }], 'since')
      : makePhrase(found, 'daterange', [{ end: addToDay(end, 1, 'day') }], 'before');
  });
  return [...after, ...later];
}

/** A day without a year, and the year in words or after a comma right behind it: "January first 2000". */
function findDated({ text, known }: DateText): DateExpression[] {
  return known.flatMap((expression, index) => {
    const next = known[index + 1];
    const [meaning] = expression.meanings;
    if (next === undefined || meaning?.value === undefined || expression.type !== 'date') return [];
    if (
      !/^XXXX-\d\d-\d\d$/.test(meaning.timex ?? '') ||
      !/^\s*(?:,|of)?\s*$/u.test(text.slice(expression.end, next.start))
    )
      return [];
    const year = /^\d{4}$/.exec(next.meanings[0]?.timex ?? '')?.[0];
    if (year === undefined) return [];
    const value = `${year}${meaning.value.slice(4)}`;
    return [{ ...expression, end: next.end, meanings: [{ timex: value, value }] }];
  });
}
