import type { TextRange } from '@/lib/domain/revision-text';
import type { AmountDetail } from './detail';
import {
  auxiliaries,
  determiners,
  irregularVerbs,
  prepositions,
  pronouns,
  subordinators,
} from './english-words';
import type { Word } from './read-words';
import {
  type Amount,
  recognizeMeasures,
  recognizeMoney,
  recognizeNumbers,
  recognizePercents,
} from './recognize-amounts';

type Bounds = Pick<AmountDetail, 'value' | 'min' | 'max'>;

/** At least so many, when "dozens" or "thousands" are spoken of: two of them. */
const LOOSE: Record<string, number> = {
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  millions: 2e6,
  billions: 2e9,
};
const TIMES: Record<string, number> = { tens: 10, dozens: 12, hundreds: 100, thousands: 1000 };
/** "About 100" is taken as 90 to 110. */
const ABOUT = 0.1;

/**
 * Counts, money, percentages, measures and lengths of time of an English sentence. `times` are its dates: the numbers in
 * them count nothing. "More than 20" has no upper bound, "thousands" no value.
 */
export function readAmounts({
  sentence,
  words,
  times,
}: {
  sentence: string;
  words: readonly Word[];
  times: readonly TextRange[];
}): AmountDetail[] {
  const taken: TextRange[] = [...times];
  const details: AmountDetail[] = [];
  const take = (kind: AmountDetail['kind'], amounts: readonly (Amount & { bounds?: Bounds })[]) => {
    for (const amount of amounts) {
      const { start, end, value, unit = null } = amount;
      if (value === null && amount.bounds === undefined) continue;
      if (taken.some((range) => start < range.end && end > range.start)) continue;
      taken.push({ start, end });
      const bounds = amount.bounds ?? readBounds(sentence.slice(0, start), value ?? 0);
      const quoted = words.some((word) => word.quoted && word.start < end && word.end > start);
      const counted = readCounted(words, end, kind);
      if (kind === 'count' && !isCount(sentence, { start, end }, counted)) continue;
      details.push({ kind, start, end, text: sentence.slice(start, end), quoted, unit, counted, ...bounds });
    }
  };
  take('duration', findDurations(sentence));
  take('percent', recognizePercents(sentence));
  take('money', recognizeMoney(sentence));
  take('measure', recognizeMeasures(sentence));
  take('count', findLoose(sentence));
  take('count', recognizeNumbers(sentence));
  return details.toSorted((a, b) => a.start - b.start);
}

/** "Three hours", "a 30-day ceasefire", "two-week": the number is read where it stands before a unit of time. */
function findDurations(sentence: string): Amount[] {
  const unit =
    /[\s-]+(second|minute|hour|day|week|fortnight|month|year|decade)s?\b(?!\s+(?:ago|old|later|earlier|after|before)|[\s-]old)/iu;
  return recognizeNumbers(sentence).flatMap((number) => {
    const found = unit.exec(sentence.slice(number.end, number.end + 20));
    if (found?.index !== 0) return [];
    return [{ ...number, end: number.end + found[0].length, unit: found[1]?.toLowerCase() }];
  });
}

function findLoose(sentence: string): (Amount & { bounds: Bounds })[] {
  const pattern =
    /\b(?:(tens|dozens|hundreds|thousands)\s+of\s+)?(dozens|scores|hundreds|thousands|millions|billions)\b(?=\s+(?:of\s+)?[\p{L}])/giu;
  return [...sentence.matchAll(pattern)].map((found) => {
    const times = TIMES[found[1]?.toLowerCase() ?? ''];
    const base = LOOSE[found[2]?.toLowerCase() ?? ''] ?? 0;
    const min = times === undefined ? base : base * times;
    return {
      start: found.index,
      end: found.index + found[0].length,
      value: null,
      unit: undefined,
      bounds: { value: null, min, max: null },
    };
  });
}

function readBounds(before: string, value: number): Bounds {
  const near = before.slice(-30).toLowerCase();
  if (
    /\b(?:more than|over|above|at least|no (?:fewer|less) than|not less than|upwards of|exceeding)\s+\S{0,3}$/u.test(
      near,
    )
  )
    return { value, min: value, max: null };
  if (/\b(?:less than|fewer than|under|below|up to|at most|as many as|no more than)\s+\S{0,3}$/u.test(near))
    return { value, min: null, max: value };
  if (/\b(?:nearly|almost|close to)\s+(?:an?\s+)?\S{0,3}$/u.test(near))
    return { value, min: value * (1 - ABOUT), max: value };
  if (/\b(?:about|around|approximately|roughly|some|an estimated|circa)\s+\S{0,3}$/u.test(near))
    return { value, min: value * (1 - ABOUT), max: value * (1 + ABOUT) };
  return { value, min: value, max: value };
}

const MAX_COUNTED = 4;

/** The words behind a number up to where their phrase ends. */
function readCounted(words: readonly Word[], end: number, kind: AmountDetail['kind']): string | null {
  let at = words.findIndex((word) => word.start >= end);
  if (at === -1) return null;
  if (words[at]?.lower === 'of') at += 1;
  while (/^(?:the|its|his|her|their|other|more|additional)$/.test(words[at]?.lower ?? '')) at += 1;
  const counted: string[] = [];
  for (const word of words.slice(at, at + MAX_COUNTED + 1)) {
    if (!word.letters || /^\p{N}/u.test(word.text) || endsPhrase(word.lower)) break;
    // Behind a noun it is the verb: "200 people marched", but "200 armed men".
    if (counted.length > 0 && word.lower.endsWith('ed')) break;
    counted.push(word.text);
  }
  // An amount of money or time stands before a noun only as "a $20 million deal", "a 30-day truce".
  if (counted.length === 0 || counted.length > MAX_COUNTED) return null;
  return kind === 'money' || kind === 'percent' ? null : counted.join(' ');
}

function endsPhrase(lower: string): boolean {
  return (
    prepositions.has(lower) ||
    auxiliaries.has(lower) ||
    subordinators.has(lower) ||
    determiners.has(lower) ||
    pronouns.has(lower) ||
    irregularVerbs.has(lower) ||
    /^(?:and|or|but|not|to|as|later|ago|earlier)$/.test(lower) ||
    /(?:ly|'ll|'ve)$/.test(lower) ||
    (/ing$/.test(lower) && lower.length > 5)
  );
}

/** "One" that stands for something, "World War II", "G7" and a bare number in a name count nothing. */
function isCount(sentence: string, { start, end }: TextRange, counted: string | null): boolean {
  const text = sentence.slice(start, end).toLowerCase();
  if (/[\p{L}\p{N}-]$/u.test(sentence.slice(0, start))) return false;
  if (/^[\p{L}\p{N}]/u.test(sentence.slice(end))) return false;
  if (text === 'one')
    return (
      counted !== null && !/\b(?:the|no|only|this|that|any|each|every)\s+$/iu.test(sentence.slice(0, start))
    );
  return true;
}
