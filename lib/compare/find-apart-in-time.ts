import { groupBy } from '@/lib/domain/group-by';
import type { TextRange } from '@/lib/domain/revision-text';
import { compareTimes } from './compare-times';
import type { SentenceDetail, TimeDetail } from './detail';
import { findAsides } from './find-asides';
import { findSubject, isVerb } from './find-subject';
import { readWords, type Word } from './read-words';
import { stemWord } from './stem-word';

/** A sentence with what was read of it (`readDetails`). */
export interface DatedSentence<Id> {
  id: Id;
  articleId: string;
  text: string;
  details: readonly SentenceDetail[];
}

/** What several articles say in passing of the same people at the same place, on days of which some cannot all be right. */
export interface ApartInTime<Id> {
  /** `part` is the clause from its subject on. */
  sentences: { id: Id; part: TextRange }[];
}

interface DatedAside<Id> {
  id: Id;
  articleId: string;
  part: TextRange;
  time: TimeDetail;
  /** Whom and what it is about, by their names. */
  about: string;
}

/** Words before an aside in which what it hangs on is named. */
const ANTECEDENT_WORDS = 5;
/** Single days tell when each of several meetings was; a month or a season tells when the one thing everybody knows began. */
const LEAST_DAYS = 28;
const DAY_MS = 86_400_000;

/**
 * Times that articles give in passing ("Kursk, the region where Ukrainian troops had conducted an incursion last summer")
 * beside those that others give of the same people at the same place ("the Kursk region, which Ukrainian forces had
 * occupied since August 2023"), whatever either says was done there: matching by words cannot tie the two. Only groups
 * with two articles whose days have none in common; a person judges whether both mean the same event. English.
 */
export function findApartInTime<Id>(sentences: readonly DatedSentence<Id>[]): ApartInTime<Id>[] {
  const asides = sentences.flatMap(listDatedAsides);
  return [...groupBy(asides, ({ about }) => about).values()]
    .filter((group) =>
      group.some((one) =>
        group.some(
          (other) => other.articleId !== one.articleId && compareTimes(one.time, other.time) === 'apart',
        ),
      ),
    )
    .map((group) => ({ sentences: group.map(({ id, part }) => ({ id, part })) }));
}

function listDatedAsides<Id>({ id, articleId, text, details }: DatedSentence<Id>): DatedAside<Id>[] {
  const times = details.filter(
    (detail): detail is TimeDetail => detail.kind === 'time' && !detail.quoted && isLong(detail),
  );
  if (times.length === 0) return [];
  const words = readWords(text, { start: 0, end: text.length });
  return times.flatMap((time) => {
    // The innermost clause is the last to begin.
    const aside = findAsides(words, time).at(-1);
    const read = aside && readAside(words, aside);
    if (!aside || !read) return [];
    const part = trimEnd(text, { start: Math.min(read.start, time.start), end: aside.end });
    return [{ id, articleId, part, time, about: read.about }];
  });
}

function isLong({ interval }: TimeDetail): boolean {
  if (interval?.start == null || interval.end == null) return false;
  return (Date.parse(interval.end) - Date.parse(interval.start)) / DAY_MS >= LEAST_DAYS - 1;
}

/**
 * Where the aside begins to state something, with its subject, and the names of whoever acts in it and of what it hangs
 * on; nothing where one of them has no name.
 */
function readAside(words: readonly Word[], aside: TextRange): { start: number; about: string } | undefined {
  const first = words.findIndex(({ start }) => start >= aside.start);
  const verb = words.findIndex((word, at) => at > first && word.start < aside.end && isVerb(words, at));
  const subject = verb === -1 ? undefined : findSubject(words, verb);
  if (subject === undefined || subject.first < first) return undefined;
  const who = listNames(words.slice(subject.first, subject.end));
  const where = listNames(words.slice(Math.max(1, first - ANTECEDENT_WORDS), subject.first)).slice(-1);
  if (who.length === 0 || where.length === 0) return undefined;
  return {
    start: words[subject.first]?.start ?? aside.start,
    about: `${who.join(' ')} | ${where.join(' ')}`,
  };
}

function listNames(words: readonly Word[]): string[] {
  return words
    .filter(({ text, letters }) => letters && /^\p{Lu}/u.test(text))
    .map(({ text }) => stemWord(text));
}

function trimEnd(text: string, { start, end }: TextRange): TextRange {
  return { start, end: start + text.slice(start, end).replace(/[\s\p{P}]+$/u, '').length };
}
