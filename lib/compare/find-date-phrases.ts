import { addToDay, type CalendarUnit, getDaysOf, splitDay } from './calendar';
import type { DateExpression, DateMeaning } from './recognize-dates';

interface Setting {
  text: string;
  day: string;
  known: readonly DateExpression[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const YEAR = String.raw`(?:1[6-9]|20)\d\d`;
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
export function findDatePhrases(setting: Setting): DateExpression[] {
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

const RULES = [findRanges, findPartsOfYears, findDecades, findDistances, findRuns, findBounds, findDated];

function match(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

function makePhrase(
  found: RegExpExecArray,
  type: DateExpression['type'],
  meanings: DateMeaning[],
  modifier?: string,
): DateExpression {
  return { start: found.index, end: found.index + found[0].length, type, modifier, meanings };
}

/** A point in "from … to …": its first day and the day after it, in a year that may have to be found. */
interface Point {
  year: number | undefined;
  month: number | undefined;
  part: string | undefined;
  /** A point that is one day. */
  day: string | undefined;
}

const POINT = String.raw`(?:the\s+)?(?:(?<P>beginning|start|middle|end)\s+of\s+)?(?:(?<M>${MONTH})(?:(?:\s+(?:of|in))?,?\s+(?<MY>${YEAR})\b)?|(?<Y>${YEAR})\b)`;

function namePoint(name: string): string {
  return POINT.replace(/\(\?<(\w+)>/g, `(?<${name}$1>`);
}

const RANGE = new RegExp(
  String.raw`(?<![\w.,/-])(?:(?:from|between)\s+)?${namePoint('a')}(?:\s+(?:to|until|till|through|and)\s+|\s*[-–~]\s*)(?:${namePoint('b')}(?![\d/-]|\.\d|\s+\d{1,2}(?:st|nd|rd|th)?\b)|(?<now>today|now|yesterday))`,
  'giu',
);

/** "2014 to 2018", "between August and October", "from April until the end of June", "Jan-Feb 2017". */
function findRanges({ text, day }: Setting): DateExpression[] {
  return match(text, RANGE).flatMap((found) => {
    const { groups = {} } = found;
    const opens = /^(?:from|between)\b/iu.test(found[0]);
    const joins = /\sand\s/iu.test(found[0]);
    // "2014 and 2018" alone are two years.
    if (joins && !/^between\b/iu.test(found[0])) return [];
    const a = readPoint(groups, 'a');
    const b = groups.now === undefined ? readPoint(groups, 'b') : readDay(groups.now, day);
    if (a === undefined || b === undefined) return [];
    // "Dec-2018" is one month.
    if (a.month !== undefined && a.year === undefined && b.month === undefined && b.day === undefined)
      return [];
    const bare = a.year === undefined && b.year === undefined && b.day === undefined;
    // "may" and "march" are verbs as well.
    if (bare && !opens && /\b(?:may|march)\b/u.test(found[0])) return [];
    return [makePhrase(found, 'daterange', bare ? placeRange(a, b, day) : [bindRange(a, b)])];
  });
}

function readPoint(groups: Record<string, string | undefined>, name: string): Point | undefined {
  const month = groups[`${name}M`]?.slice(0, 3).toLowerCase();
  const year = groups[`${name}MY`] ?? groups[`${name}Y`];
  if (month === undefined && year === undefined) return undefined;
  return {
    year: year === undefined ? undefined : Number(year),
    month: month === undefined ? undefined : MONTHS.indexOf(month) + 1,
    part: groups[`${name}P`]?.toLowerCase(),
    day: undefined,
  };
}

function readDay(word: string, day: string): Point {
  const meant = word.toLowerCase() === 'yesterday' ? addToDay(day, -1, 'day') : day;
  const { year, month } = splitDay(meant);
  return { year, month, part: undefined, day: meant };
}

/** The year of one end is that of the other, or the year before when the months run backwards. */
function bindRange(a: Point, b: Point): DateMeaning {
  const endYear = b.year ?? a.year ?? 0;
  const backwards = (a.month ?? 1) > (b.month ?? 12);
  const start = getEdge(a, a.year ?? (backwards ? endYear - 1 : endYear));
  const end = getEdge(b, b.year ?? (backwards ? endYear + 1 : endYear));
  return { start, end };
}

/** Without a year: the last such range that began, and the next. */
function placeRange(a: Point, b: Point, day: string): DateMeaning[] {
  const { year } = splitDay(day);
  const ranges = [year - 1, year, year + 1].map((first) => bindRange({ ...a, year: first }, b));
  const past = ranges.findLast(({ end = '' }) => end <= day);
  const future = ranges.find(({ end = '' }) => end > day);
  return [past, future].filter((range) => range !== undefined);
}

function getEdge({ month, part, day }: Point, year: number): string {
  if (day !== undefined) return day;
  const days = getDaysOf(year, month);
  if (part === 'end') return addToDay(days.end, 1, 'day');
  if (part === 'middle')
    return (
      addToDay(days.start, month === undefined ? 6 : 0, 'month').slice(0, 8) +
      (month === undefined ? '01' : '16')
    );
  return days.start;
}

/** "the end of 2023": four months, as the recogniser counts them in other languages. */
function findPartsOfYears({ text }: Setting): DateExpression[] {
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
function findDecades({ text }: Setting): DateExpression[] {
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
function findDistances({ text, day, known }: Setting): DateExpression[] {
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
  { text, day, known }: Setting,
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
function findRuns({ text, day }: Setting): DateExpression[] {
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
function findBounds({ text }: Setting): DateExpression[] {
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
function findDated({ text, known }: Setting): DateExpression[] {
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
