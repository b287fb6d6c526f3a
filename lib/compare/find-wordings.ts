import type { Detail, DetailKind } from '@/lib/domain/claim';
import type { TextRange } from '@/lib/domain/revision-text';
import type { PassageVoice } from '@/lib/domain/voice';
import type { AmountDetail, SentenceDetail } from './detail';
import { determiners, pronouns } from './english-words';
import type { People } from './find-people';
import { findSubject, getWordRange, isVerb } from './find-subject';
import { getNameKey } from './get-name-key';
import { listWords } from './list-words';
import { proposeVoice } from './propose-voice';
import { readDetails } from './read-details';
import type { QuotedWords } from './read-times';
import { readWords, type Word } from './read-words';
import { isBody, isPerson } from './speaker-words';
import { stemWord } from './stem-word';
import { getVerbStrength } from './verb-strength';
import type { Wording } from './wording';

/** A passage that states or denies the claim: the sentence it stands in. */
export interface PassageToWord {
  id: string;
  articleId: string;
  /** How the article is called in sentences; default: its id. */
  label?: string;
  sentence: string;
  /** The part of the sentence that was marked; default: all of it. */
  marked?: TextRange;
  publishedAt: string | null;
  language: string | null;
  /** What a person said about who speaks; where it is missing it is proposed. */
  voice?: PassageVoice;
  article?: { text: string; start: number; people?: People };
  quotations?: readonly QuotedWords[];
  /** The details of the sentence, for whoever has read them (`readDetails`): reading takes longest of all. */
  details?: readonly SentenceDetail[];
}

export interface ClaimToWord {
  statement: string;
  details: readonly Detail[];
}

type Piece = Pick<Wording, 'detail' | 'slot' | 'text' | 'start' | 'end' | 'value'>;

/**
 * What each passage puts in each detail of the claim: one wording for a passage and a slot, in the order of the passages.
 * Of several times or amounts in a sentence it takes the one nearest to the words of the claim. Passages in languages
 * that are not read give only who says it. Where other passages name a condition, those without get an absent one.
 */
export function findWordings({
  claim,
  passages,
}: {
  claim: ClaimToWord;
  passages: readonly PassageToWord[];
}): Wording[] {
  const asked = new Set(claim.details.map(({ kind }) => kind));
  const wanted = new Set(
    [claim.statement, ...claim.details.map(({ note }) => note)]
      .flatMap(listWords)
      .filter((word) => word.length > 3)
      .map(stemWord),
  );
  const wordings = passages.flatMap((passage) =>
    readPassage(passage, wanted).map((piece): Wording => {
      const { id: passageId, articleId, label = articleId, publishedAt } = passage;
      return { ...piece, passageId, articleId, label, publishedAt, asked: asked.has(piece.detail) };
    }),
  );
  return [...wordings, ...listAbsent(passages, wordings, asked)].toSorted(
    (a, b) =>
      ORDER.indexOf(a.detail) - ORDER.indexOf(b.detail) || (a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : 0),
  );
}

const ORDER: readonly DetailKind[] = [
  'who',
  'what',
  'when',
  'where',
  'how many',
  'title',
  'according to whom',
  'on what condition',
];

function readPassage(passage: PassageToWord, wanted: ReadonlySet<string>): Piece[] {
  const { sentence } = passage;
  const details = passage.details ?? readDetails(passage).details;
  const words = readWords(sentence, { start: 0, end: sentence.length });
  const distance = measureDistance(words, wanted);
  const inClaim = (detail: TextRange) => isMarked(passage, detail) || isAboutClaim(words, detail, wanted);
  const pieces: Piece[] = [readVoice(passage, details)];
  const subject =
    passage.language === null || /^en/iu.test(passage.language)
      ? readWho(passage, words, distance)
      : undefined;
  if (subject !== undefined) pieces.push(subject);
  const [time] = details
    .filter((detail) => detail.kind === 'time')
    .filter(inClaim)
    .toSorted((a, b) => distance(a) - distance(b));
  if (time !== undefined) pieces.push(toPiece('when', '', time));
  for (const place of details.filter((detail) => detail.kind === 'place'))
    pieces.push(toPiece('where', place.name.split(' ')[0]?.toLowerCase() ?? '', place));
  for (const amount of nearestAmounts(details.filter(inClaim), distance))
    pieces.push(toPiece('how many', getAmountSlot(amount), amount));
  for (const person of details) {
    if (
      person.kind !== 'person' ||
      person.title === null ||
      /^(?:mr|mrs|ms|mx|dr|sir)\.?$/iu.test(person.title)
    )
      continue;
    const slot = getNameKey(person.name);
    if (!pieces.some((piece) => piece.detail === 'title' && piece.slot === slot))
      pieces.push({ ...toPiece('title', slot, person), text: person.title });
  }
  for (const condition of details.filter((detail) => detail.kind === 'condition').slice(0, 1))
    pieces.push(toPiece('on what condition', '', condition));
  return pieces;
}

function toPiece(detail: DetailKind, slot: string, value: Exclude<SentenceDetail, { kind: 'voice' }>): Piece {
  return { detail, slot, text: value.text, start: value.start, end: value.end, value };
}

/** A time that a person marked along with the claim belongs to it. A mark that is the whole sentence says nothing. */
function isMarked({ sentence, marked }: PassageToWord, { start, end }: TextRange): boolean {
  if (marked === undefined || marked.end - marked.start > 0.8 * sentence.length) return false;
  return marked.start <= start && marked.end >= end;
}

const CLAUSE_ENDS =
  /^(?:[,;:—–()]|that|where|which|who|whom|whose|when|after|before|while|although|but|as|if)$/;

/** Times of another clause tell when something else was, or when it was said: two words of the claim have to be beside it. */
function isAboutClaim(
  words: readonly Word[],
  { start, end }: TextRange,
  wanted: ReadonlySet<string>,
): boolean {
  const first = words.findIndex((word) => word.end > start);
  const from = words.findLastIndex((word, at) => at < first && CLAUSE_ENDS.test(word.lower)) + 1;
  const stop = words.findIndex((word) => word.start >= end && CLAUSE_ENDS.test(word.lower));
  const clause = words.slice(from, stop === -1 ? words.length : stop);
  const common = new Set(
    clause.flatMap(({ text }) => listWords(text).map(stemWord)).filter((stem) => wanted.has(stem)),
  );
  return common.size >= Math.min(2, wanted.size);
}

/** In words, to the nearest words of the claim: half the distance weighs when both of two neighbours are of the claim. */
function measureDistance(words: readonly Word[], wanted: ReadonlySet<string>): (detail: TextRange) => number {
  const places = words.flatMap((word, at) =>
    listWords(word.text).some((part) => wanted.has(stemWord(part))) ? [at] : [],
  );
  return ({ start, end }) => {
    const at = words.findIndex((word) => word.start < end && word.end > start);
    const near = places
      .filter((place) => (words[place]?.start ?? 0) < start || (words[place]?.start ?? 0) >= end)
      .reduce((sum, place) => sum + 1 / (1 + Math.abs(place - at)), 0);
    return near === 0 ? Number.POSITIVE_INFINITY : 1 / near;
  };
}

/** One amount for what is counted: the one nearest to the claim's words. */
function nearestAmounts(
  details: readonly SentenceDetail[],
  distance: (detail: TextRange) => number,
): AmountDetail[] {
  const amounts = details.filter((detail): detail is AmountDetail =>
    ['count', 'money', 'percent', 'measure', 'duration'].includes(detail.kind),
  );
  const bySlot = new Map<string, AmountDetail>();
  for (const amount of amounts.toSorted((a, b) => distance(a) - distance(b))) {
    const slot = getAmountSlot(amount);
    if (!bySlot.has(slot)) bySlot.set(slot, amount);
  }
  return [...bySlot.values()].toSorted((a, b) => a.start - b.start);
}

/** What is counted, by its last noun: "unconditional ceasefire" and "cease-fire" are one. */
function getAmountSlot({ kind, unit, counted }: AmountDetail): string {
  const head = listWords(counted ?? '').at(-1) ?? '';
  return [
    kind,
    unit?.toLowerCase().replace('united states ', '') ?? '',
    kind === 'count' ? stemWord(head) : '',
  ]
    .join(' ')
    .trim();
}

function readVoice(passage: PassageToWord, details: readonly SentenceDetail[]): Piece {
  const { sentence, article, marked = { start: 0, end: sentence.length } } = passage;
  const at = article?.start ?? 0;
  const voice =
    passage.voice ??
    proposeVoice({ text: article?.text ?? sentence, start: at + marked.start, end: at + marked.end });
  const known = details.find(
    (detail) =>
      detail.kind === 'voice' &&
      detail.verb === voice.verb &&
      (voice.speaker === null || detail.speaker === voice.speaker),
  );
  return {
    detail: 'according to whom',
    slot: voice.polarity === 'denies' ? 'denies' : 'affirms',
    text: voice.speaker ?? '',
    start: known?.start ?? marked.start,
    end: known?.end ?? marked.end,
    value: { kind: 'voice', ...voice, strength: getVerbStrength(voice.verb ?? '') },
  };
}

/** The subject of the verb that is nearest to the claim's words, outside of what only reports. */
function readWho(
  { sentence }: PassageToWord,
  words: readonly Word[],
  distance: (detail: TextRange) => number,
): Piece | undefined {
  const verbs = words
    .map((word, at) => ({ word, at }))
    .filter(({ word, at }) => !word.quoted && isVerb(words, at))
    .toSorted((a, b) => distance(a.word) - distance(b.word));
  for (const { at } of verbs) {
    const subject = findSubject(words, at);
    if (subject === undefined || subject.end <= subject.first) continue;
    const range = getWordRange(words, subject);
    const [opening] = words.slice(subject.first, subject.end);
    if (
      opening === undefined ||
      !canOpenSubject(opening) ||
      (subject.end - subject.first === 1 && pronouns.has(opening.lower))
    )
      continue;
    return {
      detail: 'who',
      slot: '',
      text: sentence.slice(range.start, range.end),
      ...range,
      value: { kind: 'words' },
    };
  }
  return undefined;
}

/** Not "completely", and not the rest of another clause. */
function canOpenSubject({ text, lower }: Word): boolean {
  return (
    /^\p{Lu}/u.test(text) ||
    determiners.has(lower) ||
    isPerson(lower) ||
    isBody(lower) ||
    /^(?:all|most|many|some|several|few|both|thousands|hundreds|dozens|half|every|each)$/.test(lower)
  );
}

/** That an article leaves out a condition is a difference; that it leaves out a place or a title is not. */
function listAbsent(
  passages: readonly PassageToWord[],
  wordings: readonly Wording[],
  asked: ReadonlySet<DetailKind>,
): Wording[] {
  if (!wordings.some(({ detail }) => detail === 'on what condition')) return [];
  return passages
    .filter(
      ({ articleId, language }) =>
        (language === null || /^en/iu.test(language)) &&
        !wordings.some(
          (wording) => wording.articleId === articleId && wording.detail === 'on what condition',
        ),
    )
    .map(({ id: passageId, articleId, label = articleId, publishedAt }) => ({
      detail: 'on what condition' as const,
      slot: '',
      passageId,
      articleId,
      label,
      text: '',
      start: 0,
      end: 0,
      value: { kind: 'absent' as const },
      asked: asked.has('on what condition'),
      publishedAt,
    }));
}
