import {
  addToDay,
  type DayInterval,
  getDaysOf,
  getDaysOfPartialDate,
  getWeekday,
  makeDay,
  splitDay,
} from './calendar';
import type { TimeDetail } from './detail';
import type { DateExpression, DateMeaning } from './recognize-dates';

/** What an expression of time means on a day, before it is said what day that is. */
export interface TimeMeaning {
  interval: DayInterval | null;
  relation: TimeDetail['relation'];
  /** The words name the days themselves, and no day has to be counted from. */
  stated: boolean;
  /** What was assumed, as the end of a sentence; empty when nothing was. */
  assumed: string;
}

interface Setting {
  /** The words of the expression, in small letters. */
  words: string;
  day: string;
  /** The sentence speaks of what is to come. */
  ahead: boolean;
}

/**
 * The days that an expression means when it is written on `day`, as news are written: a weekday or a date without a year
 * is the last one up to that day, unless the sentence looks ahead. Never fewer days than the words allow.
 */
export function interpretTime(expression: DateExpression, setting: Setting): TimeMeaning | undefined {
  const stated = /\b(?:1\d|20)\d\d(?:\b|s)|\bcentury\b/u.test(setting.words);
  const relation = getRelation(expression, setting.words);
  const [first] = expression.meanings;
  if (first === undefined) return undefined;
  const season = readSeason(first.timex ?? '', setting);
  if (season !== undefined) return { ...season, relation, stated };
  const loose = readLoose(setting);
  if (loose !== undefined) return { ...loose, relation: 'in', stated: false };
  const { interval, assumed } = choose(expression, setting);
  if (interval === null && !stated) return undefined;
  return {
    interval: interval && bound(reachRange(interval, setting.words), relation, expression),
    relation,
    stated,
    assumed,
  };
}

function getRelation({ modifier = '' }: DateExpression, words: string): TimeDetail['relation'] {
  if (/^since/.test(modifier) || /^since\b/.test(words)) return 'since';
  if (/^(?:until|till)\b/.test(words)) return 'until';
  if (/^before/.test(modifier)) return /^by\b/.test(words) ? 'until' : 'before';
  return /^after/.test(modifier) ? 'after' : 'in';
}

/** A time before or after a point is open at its other end; a state that began "since August" began in August. */
function bound(
  interval: DayInterval,
  relation: TimeDetail['relation'],
  { meanings }: DateExpression,
): DayInterval {
  if (relation === 'before') return { start: null, end: interval.end };
  if (relation === 'after') return { start: interval.start, end: null };
  if (relation === 'since') {
    const named = getDaysOfPartialDate(meanings[0]?.timex ?? '');
    return named ?? { start: interval.start, end: interval.end ?? interval.start };
  }
  return interval;
}

const RANGE_END =
  /(?:\b(?:to|until|till|through|and)\s+|[-–~]\s*)((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?)?(?:(?:^|\s+)?(?:in\s+)?\d{4})?$/u;

/** "2014 to 2018" may reach to the end of 2018; the recogniser stops at its first day. */
function reachRange(interval: DayInterval, words: string): DayInterval {
  const found = RANGE_END.exec(words);
  if (found === null || interval.start === null || interval.end === null || words.includes('end of'))
    return interval;
  const { year, month } = splitDay(addToDay(interval.end, 1, 'day'));
  return { start: interval.start, end: getDaysOf(year, found[1] === undefined ? undefined : month).end };
}

const SEASONS: Record<string, { name: string; month: number; words: string }> = {
  SP: { name: 'spring', month: 3, words: 'March to May' },
  SU: { name: 'summer', month: 6, words: 'June to August' },
  FA: { name: 'autumn', month: 9, words: 'September to November' },
  WI: { name: 'winter', month: 12, words: 'December to February' },
};

/** Seasons are whole months. "Last summer" is the last one that is over, "next summer" the first that has not begun. */
function readSeason(
  timex: string,
  { words, day }: Setting,
): Pick<TimeMeaning, 'interval' | 'assumed'> | undefined {
  const [found, key = ''] = /^(?:(?:\d{4}|XXXX)-)?(SP|SU|FA|WI)$/.exec(timex) ?? [];
  const season = SEASONS[key];
  if (found === undefined || season === undefined) return undefined;
  const { year } = splitDay(day);
  const inYear = (of: number) => {
    const start = makeDay(of, season.month, 1);
    return { start, end: addToDay(addToDay(start, 3, 'month'), -1, 'day') };
  };
  const all = [year - 2, year - 1, year, year + 1, year + 2].map(inYear);
  const named = /\b(?:1\d|20)\d\d\b/.exec(words)?.[0];
  const interval =
    named !== undefined
      ? inYear(Number(named))
      : /\b(?:last|past|previous)\b/.test(words)
        ? all.findLast(({ end }) => end < day)
        : /\b(?:next|coming|upcoming)\b/.test(words)
          ? all.find(({ start }) => start > day)
          : /\bthis\b/.test(words)
            ? (all.find(({ start, end }) => start <= day && end >= day) ?? inYear(year))
            : all.findLast(({ start }) => start <= day);
  return {
    interval: interval ?? null,
    assumed: `${season.name} taken as ${season.words}, as in the Northern Hemisphere`,
  };
}

/** "Earlier this week", "three years ago": the recogniser gives them narrower than they are meant. */
function readLoose({ words, day }: Setting): Pick<TimeMeaning, 'interval' | 'assumed'> | undefined {
  const within = /^(earlier|later)\s+(?:(?:in|on)\s+the|this|that)\s+(week|month|year)$/.exec(words);
  if (within !== null) {
    const around = getAround(day, within[2]);
    return within[1] === 'earlier'
      ? { interval: { start: around.start, end: day }, assumed: `from the beginning of the ${within[2]}` }
      : { interval: { start: day, end: around.end }, assumed: `to the end of the ${within[2]}` };
  }
  return undefined;
}

/** The calendar week (from Monday), month or year that holds a day. */
function getAround(day: string, unit: string | undefined): { start: string; end: string } {
  const { year, month } = splitDay(day);
  if (unit === 'year') return getDaysOf(year);
  if (unit === 'month') return getDaysOf(year, month);
  const start = addToDay(day, 1 - getWeekday(day), 'day');
  return { start, end: addToDay(start, 6, 'day') };
}

function choose(
  expression: DateExpression,
  setting: Setting,
): { interval: DayInterval | null; assumed: string } {
  const { day, ahead, words } = setting;
  const weekday = /^XXXX-WXX-(\d)$/.exec(expression.meanings[0]?.timex ?? '')?.[1];
  if (weekday !== undefined) {
    const back = (getWeekday(day) - Number(weekday) + 7) % 7;
    const past = addToDay(day, -back, 'day');
    const meant = ahead && back > 0 ? addToDay(past, 7, 'day') : past;
    return {
      interval: { start: meant, end: meant },
      assumed: ahead ? 'the next one' : 'the last one up to that day',
    };
  }
  const ago = /\b(week|month|year)s?\s+(?:ago|earlier)$/.exec(words)?.[1];
  const readings = expression.meanings.map(toInterval).filter((interval) => interval !== null);
  const [only] = readings;
  if (readings.length < 2) {
    if (only === undefined || ago === undefined || only.start === null)
      return { interval: only ?? null, assumed: '' };
    return {
      interval: getAround(only.start, ago),
      assumed: `the whole ${ago}, since the words are no more precise`,
    };
  }
  const candidates = withSameDay(readings, day);
  const meant = ahead
    ? candidates.find(({ end }) => (end ?? '9') >= day)
    : candidates.findLast(({ start }) => (start ?? '') <= day);
  return { interval: meant ?? only ?? null, assumed: ahead ? 'the next one' : 'the last one up to that day' };
}

/** The recogniser puts a date that falls on the day of writing among the coming ones; the order by days settles it. */
function withSameDay(readings: readonly DayInterval[], day: string): DayInterval[] {
  return readings
    .filter(({ start, end }) => start !== null || end !== null)
    .toSorted((a, b) => ((a.start ?? a.end ?? day) < (b.start ?? b.end ?? day) ? -1 : 1));
}

/** Ends are exclusive with the recogniser and inclusive here. A time of day becomes its day. */
function toInterval({ value, start, end }: DateMeaning): DayInterval | null {
  if (value !== undefined) {
    const [day] = /^\d{4}-\d\d-\d\d/.exec(value) ?? [];
    return day === undefined ? null : { start: day, end: day };
  }
  const first = /^\d{4}-\d\d-\d\d/.exec(start ?? '')?.[0] ?? null;
  const [after] = /^\d{4}-\d\d-\d\d/.exec(end ?? '') ?? [];
  if (first === null && after === undefined) return null;
  const timed = end?.includes(':') === true && !end.endsWith('00:00:00');
  const running = start?.includes(':') === true && start.slice(11) === end?.slice(11);
  return {
    start: first,
    end: after === undefined ? null : timed || running ? after : addToDay(after, -1, 'day'),
  };
}
