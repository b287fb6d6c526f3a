import type { Quote } from '@/lib/domain/quote';
import { speaksForSeveral } from '@/lib/domain/speaker-number';
import { findNumberWords, findRankWords, findTimeWords, isLoose, isOpinion } from './checkable-words';
import { findAttributions } from './find-attributions';
import { isVerb } from './find-subject';
import type { CheckableSentence } from './list-checkable-sentences';
import { readWords, type Word } from './read-words';
import { findReportingDeed } from './reporting-verbs';

/** What makes a sentence worth checking, or not. */
export const signNames = [
  /** Names in it, up to three, as a share of three. */
  'names',
  'number',
  'time',
  /** Compares with all others: the first, the only. */
  'rank',
  /** Words in quotation marks. */
  'quotation',
  'denial',
  /** Whoever says it is not named. */
  'unnamed',
  /** Somebody is named or a body says it. */
  'attributed',
  /** The article says so itself and names no source. */
  'own',
  'opinion',
  'loose',
  'question',
  /** Too short, or without a verb: it states nothing. */
  'fragment',
  /** ln(1 + words). */
  'length',
  'headline',
  /** 1 for the first sentence, less with each. */
  'lead',
  /** How much it is about what the article is about. */
  'topic',
] as const;
export type SignName = (typeof signNames)[number];

/** The signs of a sentence, from 0 to 1, with the words that they were seen by. */
export interface CandidateSigns {
  values: Record<SignName, number>;
  names: string[];
  number: string | undefined;
  time: string | undefined;
  rank: string | undefined;
  speakers: string[];
  quotation: boolean;
  /** The reporting verb that denies, as printed. */
  denial: string | undefined;
  unnamed: 'one' | 'several' | undefined;
}

/** A quotation of fewer words is a word in inverted commas. */
const QUOTED_WORDS = 3;
const SHORTEST = 5;
/** So many words that end in a stop are a sentence, also where its verb is not known. */
const SURELY_WHOLE = 7;

interface Reading {
  text: string;
  sentence: CheckableSentence;
  /** The quotations and reported words that overlap the sentence. */
  said: readonly Quote[];
  /** Which of the article's sentences it is, from 0. */
  position: number;
  topic: number;
  language: string;
}

export function readSigns({ text, sentence, said, position, topic, language }: Reading): CandidateSigns {
  const { start, end, part } = sentence;
  const own = text.slice(start, end);
  const quoted = said
    .filter(({ form }) => form === 'direct')
    .flatMap(({ pieces }) => pieces)
    .filter((piece) => piece.start < end && piece.end > start)
    .map((piece) => ({
      start: Math.max(start, piece.start),
      end: Math.min(end, piece.end),
      closed: true,
    }))
    .sort((a, b) => a.start - b.start);
  const words = readWords(text, { start, end }, quoted);
  const isEnglish = /^en(?:-|$)/iu.test(language);
  const count = words.filter(({ letters }) => letters).length;
  const attributions = isEnglish ? findAttributions(words) : [];
  const voices = said.filter(({ voice }) => voice !== null);
  const isUnnamed = voices.length > 0 && voices.every(({ voice }) => voice === 'unnamed');
  const speakers = [...new Set(voices.flatMap(({ speaker }) => speaker ?? []))];
  const denial = attributions.find(({ deed, negated }) => deed === 'denies' && !negated)?.verb;
  const names = listNames(words);
  const number = findNumberWords(own);
  const time = findTimeWords(own);
  const rank = isEnglish ? findRankWords(own) : undefined;
  const quotation = quoted.some(
    (piece) => text.slice(piece.start, piece.end).split(/\s+/u).length >= QUOTED_WORDS,
  );
  const hasVerb = !isEnglish || words.some((_, at) => isVerb(words, at)) || part === 'headline';
  const isWhole = hasVerb || (count >= SURELY_WHOLE && /[.!…]["”’»)\]]*$/u.test(own));
  const isFragment = count < SHORTEST || !isWhole;
  const isOwn = said.length === 0 && attributions.length === 0 && !isFragment;
  const inside = quoted.map((piece) => ({ start: piece.start - start, end: piece.end - start }));
  const opinion = isOpinion(own, inside);
  return {
    names,
    number,
    time,
    rank,
    speakers,
    quotation,
    denial,
    unnamed: isUnnamed ? (speakers.some(speaksForSeveral) ? 'several' : 'one') : undefined,
    values: {
      names: Math.min(3, names.length) / 3,
      number: Number(number !== undefined),
      time: Number(time !== undefined),
      rank: Number(rank !== undefined),
      quotation: Number(quotation),
      denial: Number(denial !== undefined),
      unnamed: Number(isUnnamed),
      attributed: Number(speakers.length > 0 && !isUnnamed),
      own: Number(isOwn && !opinion),
      opinion: Number(opinion),
      loose: Number(isEnglish && isLoose(own)),
      question: Number(/[?؟？]["”’»)]*$/u.test(own)),
      fragment: Number(isFragment),
      length: Math.min(1, Math.log1p(count) / 4),
      headline: Number(part === 'headline'),
      lead: 1 / (1 + position / 2),
      topic,
    },
  };
}

/** Names outside quotation marks, each once, without the capital that opens the sentence unless more of it follow. */
function listNames(words: readonly Word[]): string[] {
  const names = new Set<string>();
  let run: string[] = [];
  const close = (opens: boolean) => {
    if (run.length > (opens ? 1 : 0)) names.add(run.join(' '));
    run = [];
  };
  let opens = true;
  for (const [at, word] of words.entries()) {
    const isName = word.letters && /^\p{Lu}/u.test(word.text) && findReportingDeed(word.lower) === undefined;
    if (isName) {
      if (run.length === 0) opens = at === 0;
      run.push(word.text.replace(/[’']s?$/u, ''));
    } else close(opens);
  }
  close(opens);
  return [...names];
}
