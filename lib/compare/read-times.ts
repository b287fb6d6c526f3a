import { formatPartialDate } from '@/lib/domain/partial-date';
import type { TextRange } from '@/lib/domain/revision-text';
import { addToDay, type DayInterval, getDaysOfPartialDate } from './calendar';
import type { TimeBasis, TimeDetail } from './detail';
import { formatInterval } from './format-interval';
import { interpretTime, type TimeMeaning } from './interpret-time';
import { type DateExpression, recognizeDates } from './recognize-dates';

/** Words in quotation marks within a sentence, and the day on which they were said, where it is known. */
export interface QuotedWords extends TextRange {
  /** ISO 8601 of any precision: 2025-03-14, 2025-03. */
  saidAt: string | null;
}

const AHEAD =
  /\b(?:will|shall|would|going to|due|plans?|planned|schedul\w+|expect\w*|set to|next|coming|upcoming|deadline|by|until|to (?:meet|begin|start|hold|visit|vote|talk))\b[^.;]{0,60}$/iu;
/** The modal verb, the walk, the past of "sit"; and adverbs without any day of their own. */
const NO_TIME =
  /^(?:may|march|mar|sat|sun|[Nn]ow|[Pp]reviously|[Rr]ecently|[Cc]urrently|[Ll]ater|[Ee]arlier|[Ss]oon)$/u;
/** Before "fall" and "spring", which are verbs elsewhere. */
const NAMES_SEASON = /\b(?:in|the|this|that|every|each|by|since|until|during|of|early|late|for)\s+$/iu;
/** Counted from a day that the article tells of elsewhere. */
const IN_THE_STORY =
  /^(?:the\s+)?(?:day|night|week|month|year)\s+(?:before|after)$|^(?:the\s+)?(?:next|following|previous|same|that)\s+(?:day|morning|evening|night)$|^(?:the\s+)?(?:following|previous|same)\s+(?:week|month|year)$|^(?:the|that)\s+(?:day|night)$|\s(?:later|earlier)$/iu;

/** Any day will do to read what a text says itself. */
const ANY_DAY = '2000-06-15';

/**
 * The times of an English sentence as intervals of whole days. What the words do not name is counted from the day of
 * publication, within quotation marks from the day on which the words were said; where that is not known the basis says
 * so and the interval is open.
 */
export function readTimes({
  sentence,
  publishedAt,
  quotations,
}: {
  sentence: string;
  publishedAt: string | null;
  quotations: readonly QuotedWords[];
}): TimeDetail[] {
  const read = (day: string) => [...recognizeDates(sentence, day), ...findLooseTimes(sentence)];
  const days = new Map<string, DateExpression[]>();
  const readOn = (day: string) => {
    const expressions = days.get(day) ?? read(day);
    days.set(day, expressions);
    return expressions;
  };
  return readOn(getDaysOfPartialDate(publishedAt ?? '')?.end ?? ANY_DAY).flatMap((expression) => {
    const { start, end, type } = expression;
    const text = sentence.slice(start, end);
    if (type === 'duration' || type === 'set' || type === 'other' || NO_TIME.test(text)) return [];
    if (/^(?:fall|spring)$/u.test(text) && !NAMES_SEASON.test(sentence.slice(0, start))) return [];
    const quotation = quotations.find((quoted) => start < quoted.end && end > quoted.start);
    const from = quotation === undefined ? publishedAt : quotation.saidAt;
    const reckon = (at: string): TimeMeaning | undefined => {
      const same = readOn(at).find((other) => other.start === start);
      return same && interpret(sentence, same, at);
    };
    const base = {
      kind: 'time' as const,
      start,
      end,
      text,
      quoted: quotation !== undefined,
    };
    if (IN_THE_STORY.test(text)) {
      const words = `“${text}” is counted from another day of the story, which the sentence does not tell`;
      return [
        {
          ...base,
          interval: null,
          relation: 'in' as const,
          basis: { kind: 'unknown' as const, from: null, words },
        },
      ];
    }
    const known = getDaysOfPartialDate(from ?? '');
    if (known !== undefined && from !== null) {
      const first = reckon(known.start);
      const last = reckon(known.end);
      if (first === undefined || last === undefined) return [];
      const interval = first.interval && last.interval && span(first.interval, last.interval);
      return [
        {
          ...base,
          interval,
          relation: last.relation,
          basis: wordBasis(last, quotation === undefined ? 'published' : 'occasion', from),
        },
      ];
    }
    const meaning = reckon(getDaysOfPartialDate(publishedAt ?? '')?.end ?? ANY_DAY);
    if (meaning === undefined) return [];
    if (meaning.stated)
      return [
        {
          ...base,
          interval: meaning.interval,
          relation: meaning.relation,
          basis: wordBasis(meaning, 'stated', null),
        },
      ];
    return [
      {
        ...base,
        interval: openBefore(meaning, publishedAt, quotation),
        relation: meaning.relation,
        basis: wordUnknown(quotation !== undefined, base.text),
      },
    ];
  });
}

function interpret(sentence: string, expression: DateExpression, day: string): TimeMeaning | undefined {
  const words = sentence.slice(expression.start, expression.end).toLowerCase();
  const loose = LOOSE.find(({ pattern }) => pattern.test(words));
  if (loose !== undefined)
    return { interval: loose.count(day), relation: 'in', stated: false, assumed: loose.assumed };
  return interpretTime(expression, { words, day, ahead: looksAhead(sentence.slice(0, expression.start)) });
}

/** "The talks will begin on Monday, officials said on Friday": the time of the saying is past. */
function looksAhead(before: string): boolean {
  const [stretch] = AHEAD.exec(before) ?? [];
  if (stretch === undefined) return false;
  return !/(?<!\b(?:be|been|is|are|was|were|to)\s)\b(?:said|told|wrote|added|announced|reported|warned|stated|confirmed|noted)\b/iu.test(
    stretch,
  );
}

/** Times without bounds of their own, which the recogniser leaves out or makes one day long. */
const LOOSE: { pattern: RegExp; assumed: string; count: (day: string) => DayInterval }[] = [
  {
    pattern: /^(?:recent|past few|last few|past several)\s/,
    assumed: 'how long before is not said',
    count: (day) => ({ start: null, end: day }),
  },
  {
    pattern: /^(?:coming|next few|following|upcoming)\s+(?:hours|days|weeks|months|years)$/,
    assumed: 'how long after is not said',
    count: (day) => ({ start: day, end: null }),
  },
  {
    pattern: /^overnight$/,
    assumed: 'the night before that day',
    count: (day) => ({ start: addToDay(day, -1, 'day'), end: day }),
  },
];

function findLooseTimes(sentence: string): DateExpression[] {
  const pattern =
    /\b(?:recent\s+(?:hours|days|weeks|months|years)|(?:past|last)\s+(?:few|several)\s+(?:hours|days|weeks|months|years)|past\s+several\s+(?:days|weeks)|overnight)\b/giu;
  return [...sentence.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    type: 'daterange',
    modifier: undefined,
    meanings: [{}],
  }));
}

function span(a: DayInterval, b: DayInterval): DayInterval {
  const start = a.start === null || b.start === null ? null : a.start < b.start ? a.start : b.start;
  const end = a.end === null || b.end === null ? null : a.end > b.end ? a.end : b.end;
  return { start, end };
}

/** Words that were said before they were printed: what is past in them is past for the article as well. */
function openBefore(
  { interval }: TimeMeaning,
  publishedAt: string | null,
  quotation: QuotedWords | undefined,
): DayInterval | null {
  const published = getDaysOfPartialDate(publishedAt ?? '')?.end;
  if (quotation === undefined || published === undefined || interval?.end == null) return null;
  return interval.end <= published ? { start: null, end: interval.end } : null;
}

function wordBasis(
  { interval, stated, assumed }: TimeMeaning,
  kind: 'stated' | 'published' | 'occasion',
  from: string | null,
): TimeBasis {
  const aside = assumed === '' ? '' : `; ${assumed}`;
  if (stated || from === null) return { kind: 'stated', from: null, words: `the words name it${aside}` };
  const counted =
    kind === 'published'
      ? `counted from ${formatPartialDate(from)}, the date of the article`
      : `counted from ${formatPartialDate(from)}, when the quoted words were said`;
  return { kind, from, words: interval === null ? counted : `${counted}${aside}` };
}

function wordUnknown(quoted: boolean, text: string): TimeBasis {
  const words = quoted
    ? `when the quoted words were said is not known, so “${text}” cannot be counted from any day`
    : `the article has no date, so “${text}” cannot be counted from any day`;
  return { kind: 'unknown', from: null, words };
}

/** A time with its interval and basis as part of a sentence: "“last summer” (1 June to 31 August 2024, …)". */
export function describeTime({
  text,
  interval,
  basis,
}: Pick<TimeDetail, 'text' | 'interval' | 'basis'>): string {
  const days = interval === null ? '' : `${formatInterval(interval)}; `;
  return `“${text}” (${days}${basis.words})`;
}
