import type { TextRange } from '@/lib/domain/revision-text';
import {
  adverbs,
  auxiliaries,
  days,
  determiners,
  introductions,
  irregularVerbs,
  negations,
  prepositions,
  pronouns,
  subordinators,
} from './english-words';
import type { Word } from './read-words';
import { findReportingDeed, isOftenNoun } from './reporting-verbs';
import { isBody, isPerson } from './speaker-words';

/** The subject of a verb: its words by index, end exclusive. */
export interface Subject {
  first: number;
  end: number;
  /** The verb is denied: "has not said". */
  negated: boolean;
  /** The clause depends on another: "as Trump had suggested". */
  subordinate: boolean;
}

const MAX_SUBJECT_WORDS = 14;

/**
 * The words that are the subject of the verb at an index, by what stands before it: auxiliaries, adverbs and times are
 * skipped, and so is what is inserted between commas. A verb after "and", "but" or a comma shares the subject of the
 * sentence. Nothing when there is none. English.
 */
export function findSubject(words: readonly Word[], verb: number): Subject | undefined {
  const { last, negated } = skipBackOverHelpers(words, verb - 1);
  const before = words[last];
  if (before === undefined) return undefined;
  const participle = last === verb - 1 && words[verb]?.lower.endsWith('ing') === true;
  // ", with the mayor urging": the participle has a subject of its own.
  const own = participle ? spanBack(words, last + 1) : undefined;
  if (own !== undefined && words[own.first - 1]?.lower === 'with') return withNegation(own, negated);
  if (before.text === ',') {
    const inserted = participle ? undefined : findSubjectBeforeInsertion(words, last);
    return withNegation(inserted ?? findMainSubject(words, verb), negated);
  }
  if (participle || /^(?:and|but|or|then)$/.test(before.lower)) {
    return withNegation(findMainSubject(words, verb), negated);
  }
  if (before.lower === 'who') {
    const end = words[last - 1]?.text === ',' ? last - 1 : last;
    return withNegation(spanBack(words, end), negated);
  }
  return withNegation(spanBack(words, last + 1), negated);
}

/** The subject of the sentence, after any introduction that a comma ends. Ends before the verb at `verb` at the latest. */
export function findMainSubject(words: readonly Word[], verb: number): Subject | undefined {
  let first = 0;
  while (first < verb && words[first]?.letters === false) first += 1;
  while (introductions.has(words[first]?.lower ?? '') || isIntroducingParticiple(words, first)) {
    const comma = words.findIndex((word, index) => index > first && word.text === ',');
    if (comma === -1 || comma >= verb) break;
    first = comma + 1;
  }
  let end = first;
  while (end < verb && isNominal(words[end]) && !isVerb(words, end)) end += 1;
  return end > first ? { first, end, negated: false, subordinate: false } : undefined;
}

/** The stretch of text from the first to the last of some words. */
export function getWordRange(
  words: readonly Word[],
  { first, end }: { first: number; end: number },
): TextRange {
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

/** Whether a word is the verb of a clause: an auxiliary, a past form, or a reporting verb that is no noun here. */
export function isVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !word.letters) return false;
  const { lower, text } = word;
  if (auxiliaries.has(lower) || irregularVerbs.has(lower)) return true;
  if (/^\p{Lu}/u.test(text) && at > 0) return false;
  if (/^\p{Ll}{2,}(?:ed|ing)$/u.test(text)) return !isAdjective(words, at);
  return findReportingDeed(lower) !== undefined && !isOftenNoun(lower);
}

/** "the surrounded town": a participle between a determiner and a noun. */
function isAdjective(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  return (
    before !== undefined &&
    (determiners.has(before.lower) || /'s$/.test(before.lower)) &&
    after?.letters === true &&
    !prepositions.has(after.lower)
  );
}

function skipBackOverHelpers(words: readonly Word[], from: number): { last: number; negated: boolean } {
  let negated = false;
  let at = from;
  for (; at >= 0; at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (negations.has(lower)) negated = true;
    const time = days.has(lower) || /^(?:19|20)\d\d$/.test(lower);
    const ofTime =
      /^(?:on|this|last|next|late|early|in|the|earlier)$/.test(lower) && days.has(words[at + 1]?.lower ?? '');
    // "continues to deny", "went on to say": the subject is that of the verb before.
    const chain = lower === 'to' || (words[at + 1]?.lower === 'to' && isChainVerb(lower));
    if (!(adverbs.has(lower) || auxiliaries.has(lower) || time || ofTime || chain)) break;
  }
  return { last: at, negated };
}

function isChainVerb(lower: string): boolean {
  return /^(?:continu(?:e|es|ed)|began|begins?|seems?|seemed|appears?|appeared|tri(?:es|ed)|hastened|on|went|goes|used)$/.test(
    lower,
  );
}

/** "Putin, in televised comments, stated": the subject ends where the insertion begins. */
function findSubjectBeforeInsertion(words: readonly Word[], comma: number): Subject | undefined {
  const opening = words.findLastIndex((word, index) => index < comma && word.text === ',');
  if (opening <= 0) return undefined;
  const span = spanBack(words, opening);
  if (span === undefined || isExample(words, span.first)) return span;
  // "After Monday’s vote, in a statement, …" opens with no subject; "… comes after Doe, in a statement, …" has one.
  const before = words[span.first - 1]?.lower ?? '';
  const opens =
    introductions.has(before) &&
    !(span.first > 1 && /^(?:after|before|since|when|while|as|because)$/.test(before));
  return opens ? undefined : span;
}

/** "Experts such as Jane Doe": the example speaks. */
function isExample(words: readonly Word[], first: number): boolean {
  return words[first - 1]?.lower === 'as' && words[first - 2]?.lower === 'such';
}

/** The noun phrase that ends before an index. */
function spanBack(words: readonly Word[], end: number): Subject | undefined {
  if (pronouns.has(words[end - 1]?.lower ?? '')) {
    const subordinate = subordinators.has(words[end - 2]?.lower ?? '');
    return { first: end - 1, end, negated: false, subordinate };
  }
  let first = end;
  while (first > 0 && end - first < MAX_SUBJECT_WORDS && continuesBack(words, first, end)) first -= 1;
  while (first < end && /^(?:and|but|or|of|for)$/.test(words[first]?.lower ?? '')) first += 1;
  // "hours after the leader said": an introducing word may have been taken for part of the phrase.
  while (first < end && prepositions.has(words[first]?.lower ?? '')) first += 1;
  if (first >= end) return undefined;
  const before = words[first - 1]?.lower ?? '';
  return { first, end, negated: false, subordinate: subordinators.has(before) && !isExample(words, first) };
}

function continuesBack(words: readonly Word[], first: number, end: number): boolean {
  const word = words[first - 1];
  if (!isNominal(word) || word === undefined) return false;
  // ", a claim Kyiv denies": what is denied stands before who denies it.
  if (
    first < end &&
    /^(?:claims?|charges?|allegations?|accusations?|assertions?)$/.test(word.lower) &&
    /^\p{Lu}/u.test(words[first]?.text ?? '')
  )
    return false;
  if (word.lower === 'and') {
    // "Both Putin and Trump said", but not "he left and Trump said".
    const before = words[first - 2];
    return (
      before !== undefined &&
      isNominal(before) &&
      (/^\p{Lu}/u.test(before.text) || isPerson(before.text) || isBody(before.text))
    );
  }
  return !isVerb(words, first - 1) || (end - first === 0 && /^\p{Lu}/u.test(word.text));
}

/** Whether a word may stand inside a noun phrase. */
function isNominal(word: Word | undefined): boolean {
  if (word === undefined || word.quoted) return false;
  if (!word.letters) return word.text === '-';
  if (subordinators.has(word.lower) || /^(?:but|or|to)$/.test(word.lower)) return false;
  return (
    !auxiliaries.has(word.lower) &&
    (!prepositions.has(word.lower) || /^(?:of|for|in|at|from|with|near)$/.test(word.lower))
  );
}

function isIntroducingParticiple(words: readonly Word[], first: number): boolean {
  return /^\p{Lu}\p{Ll}+(?:ing|ed)$/u.test(words[first]?.text ?? '') && words[first + 1]?.letters === true;
}

function withNegation(subject: Subject | undefined, negated: boolean): Subject | undefined {
  return subject === undefined ? undefined : { ...subject, negated };
}
