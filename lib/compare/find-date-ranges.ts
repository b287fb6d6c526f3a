import { addToDay, getDaysOf, splitDay } from './calendar';
import { type DateText, makePhrase, match, YEAR } from './date-phrase';
import type { DateExpression, DateMeaning } from './recognize-dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;

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
export function findDateRanges({ text, day }: DateText): DateExpression[] {
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
