import { recognizeDateTime } from '@microsoft/recognizers-text-suite';
import type { TextRange } from '@/lib/domain/revision-text';
import { splitDay } from './calendar';
import { findDatePhrases } from './find-date-phrases';

/** One meaning of an expression of time. Ends are exclusive, as the recogniser gives them. */
export interface DateMeaning {
  /** "2024-SU", "XXXX-WXX-5", "P30D": what is said, before it is counted from any day. */
  timex?: string;
  value?: string;
  start?: string;
  end?: string;
}

/** An expression of time in a text. */
export interface DateExpression extends TextRange {
  type:
    | 'date'
    | 'daterange'
    | 'datetime'
    | 'datetimerange'
    | 'time'
    | 'timerange'
    | 'duration'
    | 'set'
    | 'other';
  /** "before", "since", "after", "approx", "start", "mid", "end", "more", "less" and what is made of them. */
  modifier: string | undefined;
  /** One that is in the past and one in the future, when the text does not say which. Empty: not resolved. */
  meanings: DateMeaning[];
}

/**
 * The expressions of time in an English text, each with what it can mean at the given moment, by Microsoft's recogniser and
 * rules for phrases that it takes apart or counts wrongly ("2014 to 2018", "the end of 2023", "in two weeks"). Nothing is
 * decided here between past and future. `moment` is a day, or a day and a time: 2025-03-14 or 2025-03-14T10:00:00.
 */
export function recognizeDates(text: string, moment: string): DateExpression[] {
  const known = recognize(text, moment);
  const phrases = findDatePhrases({ text, day: moment.slice(0, 10), known });
  const kept = known.filter(
    (expression) => !phrases.some(({ start, end }) => expression.start < end && expression.end > start),
  );
  return [...kept, ...phrases].toSorted((a, b) => a.start - b.start);
}

/** What the recogniser says on its own. Without any sign of time in the text it is not asked, since it is slow. */
function recognize(text: string, moment: string): DateExpression[] {
  if (!SIGN_OF_TIME.test(text)) return [];
  const { year, month, date } = splitDay(moment.slice(0, 10));
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11).split(':').map(Number);
  // The recogniser reads its reference in the machine's time zone, so that it is given in that.
  const reference = new Date(year, month - 1, date, hours, minutes, seconds);
  return recognizeDateTime(text, 'en-us', undefined, reference).map(readResult);
}

/** Every expression of time holds one of these: a digit, a unit, a name of a day, month, season or feast, a time of day. */
const SIGN_OF_TIME =
  /\d|\b(?:mon|tue|wed|thu|fri|sat|sun)|day|week|month|year|decade|centur|fortnight|quarter|annual|spring|summer|autumn|winter|\bfall\b|yester|tomorrow|tonight|tonite|overnight|morning|evening|afternoon|night|noon|lunch|dinner|breakfast|hour|minute|second|\b(?:now|asap|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|date|time|ago|later|earlier|past|previous|easter|christmas|eve|eid|halloween|thanksgiving|recent|current|daily|ramadan|o['’]?clock|hundred|thousand|nineteen|twenty|thirty|forty|fifteen|present|eod)/iu;

const TYPES = /^datetimeV2\.(date|daterange|datetime|datetimerange|time|timerange|duration|set)$/;

type ModelResult = ReturnType<typeof recognizeDateTime>[number];

function readResult({ start, end, typeName, resolution }: ModelResult): DateExpression {
  const values = listRecords(resolution?.values);
  return {
    start,
    end: end + 1,
    // The pattern admits no other word.
    type: (TYPES.exec(typeName)?.[1] ?? 'other') as DateExpression['type'],
    modifier: values.map((value) => value.Mod).find((modifier) => modifier !== undefined),
    meanings: values.map(({ timex, value, start: from, end: to }) => ({
      ...(timex !== undefined && { timex }),
      ...(value !== undefined && { value }),
      ...(from !== undefined && { start: from }),
      ...(to !== undefined && { end: to }),
    })),
  };
}

function listRecords(values: unknown): Record<string, string | undefined>[] {
  return Array.isArray(values) ? values.map((value) => ({ ...value })) : [];
}
