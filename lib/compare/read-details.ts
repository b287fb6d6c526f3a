import { getParagraphAt, type TextRange } from '@/lib/domain/revision-text';
import type { SentenceDetail } from './detail';
import { findPeople, type People } from './find-people';
import { findQuotations } from './find-quotations';
import { findSaidAt } from './find-said-at';
import { readAmounts } from './read-amounts';
import { readPersons, readPlaces } from './read-named';
import { type QuotedWords, readTimes } from './read-times';
import { readConditions, readVoices } from './read-voices';
import { readWords } from './read-words';

/** The details of a sentence, or why they were not read. Offsets are those of the sentence. */
export type SentenceDetails =
  | { read: true; details: SentenceDetail[] }
  | { read: false; reason: string; details: SentenceDetail[] };

export interface SentenceToRead {
  sentence: string;
  /** ISO 8601 of any precision; null when it is not known, so that only dates which the words name are given days. */
  publishedAt: string | null;
  /** BCP 47; null when it is not known, and then the sentence is read as English. */
  language: string | null;
  /**
   * The article's text and where the sentence begins there: surnames and pronouns are resolved in it. `people` are those
   * of the whole text (`findPeople`), for whoever reads many of its sentences.
   */
  article?: { text: string; start: number; people?: People };
  /** Words of the sentence in quotation marks with the day on which they were said. Default: all, day by the sentence. */
  quotations?: readonly QuotedWords[];
}

/**
 * When, how many, who by what title, where, who says so and on what condition, as one sentence puts it: suggestions that
 * a person confirms, in order of their place. Reads English; of other languages it says that details were not read.
 */
export function readDetails({
  sentence,
  publishedAt,
  language,
  article,
  quotations,
}: SentenceToRead): SentenceDetails {
  if (language !== null && !/^en(?:-|$)/iu.test(language)) {
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(language) ?? language;
    return {
      read: false,
      reason: `Details were not read: this text is in ${name}, and only English is read.`,
      details: [],
    };
  }
  const text = article?.text ?? sentence;
  const at = article?.start ?? 0;
  const people = article?.people ?? findPeople(text);
  const region = { start: at, end: at + sentence.length };
  const quoted = quotations ?? listQuotedWords(text, region);
  const words = readWords(
    sentence,
    { start: 0, end: sentence.length },
    quoted.map(({ start, end }) => ({ start, end, closed: true })),
  );
  const doubtful = readTimes({ sentence, publishedAt, quotations: quoted });
  const times =
    quotations === undefined && doubtful.some((time) => time.quoted && time.basis.kind === 'unknown')
      ? readTimes({ sentence, publishedAt, quotations: listQuotedWords(text, region, publishedAt) })
      : doubtful;
  const persons = readPersons(sentence, words, people);
  const inArticle = words.map((word) => ({ ...word, start: word.start + at, end: word.end + at }));
  const voices = readVoices(text, inArticle, people).map((voice) => ({
    ...voice,
    ...move(voice, -at),
    content: voice.content.map((range) => clip(move(range, -at), sentence.length)),
  }));
  const details: SentenceDetail[] = [
    ...times,
    ...readAmounts({ sentence, words, times }),
    ...persons,
    ...readPlaces(sentence, words, persons),
    ...voices,
    ...readConditions(sentence, words),
  ];
  return { read: true, details: details.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

/** Also where the quotation began sentences before. The days on which they were said are looked for last: it is slow. */
function listQuotedWords(text: string, sentence: TextRange, publishedAt?: string | null): QuotedWords[] {
  return findQuotations(text, getParagraphAt(text, sentence.start))
    .filter(({ start, end }) => start < sentence.end && end > sentence.start)
    .map((quotation) => ({
      ...clip(move(quotation, -sentence.start), sentence.end - sentence.start),
      saidAt: publishedAt === undefined ? null : findSaidAt({ text, quotation, publishedAt }),
    }));
}

function move({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

function clip({ start, end }: TextRange, length: number): TextRange {
  return { start: Math.max(0, start), end: Math.min(length, end) };
}
