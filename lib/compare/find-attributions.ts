import type { TextRange } from '@/lib/domain/revision-text';
import { adverbs, auxiliaries, determiners, prepositions, pronouns, subordinators } from './english-words';
import { findSubject, getWordRange, isVerb, type Subject } from './find-subject';
import type { Word } from './read-words';
import { findReportingDeed, findReportingNoun, isOftenNoun, type ReportingDeed } from './reporting-verbs';
import { isBody, isPerson } from './speaker-words';

/** Words that say who says something: "Trump claimed that", ", the paper reported", "according to officials". */
export interface Attribution extends TextRange {
  /** Of the verb as printed, in small letters. */
  verb: string;
  deed: ReportingDeed;
  /** The reporting itself is denied: "has not said". */
  negated: boolean;
  /** It depends on another clause: "as Trump had suggested". */
  subordinate: boolean;
  subject: TextRange;
  /** Where the verb or its like ends. */
  verbEnd: number;
  /** What is attributed. */
  content: TextRange[];
}

/**
 * The attributions in the words of a sentence, in order of their verbs. The words in quotation marks report nothing
 * here: they are somebody's own. English.
 */
export function findAttributions(words: readonly Word[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !word.letters || word.quoted) continue;
    const attribution =
      readAccordingTo(words, at) ??
      readNoun(words, at) ??
      (isReportingVerb(words, at) ? readVerb(words, at) : undefined);
    if (attribution !== undefined) found.push(attribution);
  }
  return found;
}

function getWhole(words: readonly Word[]): TextRange {
  return getWordRange(words, { first: 0, end: words.length });
}

function readAccordingTo(words: readonly Word[], at: number): Attribution | undefined {
  if (words[at]?.lower !== 'according' || words[at + 1]?.lower !== 'to') return undefined;
  const end = findBreak(words, at + 2);
  const subject = getWordRange(words, { first: at + 2, end });
  const start = words[at]?.start ?? 0;
  const whole = getWhole(words);
  return {
    verb: 'according to',
    deed: 'says',
    negated: false,
    subordinate: false,
    subject,
    start,
    end: subject.end,
    verbEnd: words[at + 1]?.end ?? 0,
    content: [
      { start: whole.start, end: start },
      { start: subject.end, end: whole.end },
    ],
  };
}

/** "Ukraine’s denial that its troops are encircled", "his claim of victory". */
function readNoun(words: readonly Word[], at: number): Attribution | undefined {
  const noun = words[at];
  const deed = findReportingNoun(noun?.lower ?? '');
  const next = words[at + 1]?.lower;
  const owner = words[at - 1];
  if (noun === undefined || deed === undefined || owner === undefined || (next !== 'that' && next !== 'of'))
    return undefined;
  if (!/(?:'s|s')$/.test(owner.lower) && !/^(?:his|her|their|its)$/.test(owner.lower)) return undefined;
  let first = at - 1;
  while (first > 0 && /^\p{Lu}/u.test(words[first - 1]?.text ?? '') && words[first - 1]?.letters) first -= 1;
  const named = getWordRange(words, { first, end: at });
  const subject = { start: named.start, end: named.end - (/['’]s$/u.exec(owner.text)?.[0].length ?? 0) };
  return {
    verb: noun.lower,
    deed,
    negated: false,
    subordinate: true,
    subject,
    start: subject.start,
    end: noun.end,
    verbEnd: noun.end,
    content: [{ start: noun.end, end: words[findBreak(words, at + 1) - 1]?.end ?? noun.end }],
  };
}

function readVerb(words: readonly Word[], at: number): Attribution | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const inverted = readInverted(words, at);
  const subject = inverted ?? readPassive(words, at) ?? findSubject(words, at);
  if (subject === undefined) return undefined;
  const range = getWordRange(words, subject);
  const whole = getWhole(words);
  const common = {
    verb: word.lower,
    deed: getDeed(words, at),
    negated: subject.negated,
    subject: range,
    start: Math.min(range.start, word.start),
    end: Math.max(range.end, word.end),
    verbEnd: word.end,
  };
  const before = { start: whole.start, end: common.start };
  if (isReducedPassive(words, at)) return { ...common, subordinate: true, content: [before] };
  if (inverted !== undefined) return { ...common, subordinate: false, content: [before] };
  if (isTrailing(words, subject, at)) {
    const goesOn = words[at + 1]?.text === ',' && opensContent(words, at + 2);
    const after = { start: word.end, end: whole.end };
    return { ...common, subordinate: false, content: goesOn ? [before, after] : [before] };
  }
  return {
    ...common,
    subordinate: subject.subordinate,
    content: [{ start: word.end, end: findContentEnd(words, at, subject) }],
  };
}

/** Whether a reporting verb reports here, and is no noun, adjective, plan or wish. */
function isReportingVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || findReportingDeed(word.lower) === undefined) return false;
  if (/^\p{Lu}/u.test(word.text) && at > 0) return false;
  let back = at - 1;
  while (adverbs.has(words[back]?.lower ?? '')) back -= 1;
  const before = words[back];
  const previous = before?.lower ?? '';
  if (/^(?:will|would|may|might|can|could|should|must|shall)$/.test(previous)) return false;
  if (
    previous === 'to' &&
    !/^(?:continu\w+|began|begins?|went|goes|on|hastened)$/.test(words[back - 1]?.lower ?? '')
  )
    return false;
  if (determiners.has(previous) || /(?:'s|s')$/.test(previous)) return false;
  if (/^(?:is|are|was|were|be|been|being|am|get|got)$/.test(previous)) {
    return word.lower.endsWith('ing') || findBy(words, at) !== undefined;
  }
  if (!isOftenNoun(word.lower)) return true;
  const next = words[at + 1];
  const signed = next?.lower === 'that' || /^["“‘«:]$/u.test(next?.text ?? '');
  const subject =
    before !== undefined &&
    !before.quoted &&
    (/^\p{Lu}/u.test(before.text) || pronouns.has(previous) || isPerson(previous) || isBody(previous));
  return signed && subject && !prepositions.has(previous);
}

function getDeed(words: readonly Word[], at: number): ReportingDeed {
  const word = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (/^call/.test(word) && /^(?:on|upon|for)$/.test(next)) return 'directs';
  if (/^ask/.test(word))
    return /^(?:whether|if|why|how|what|who|when|where)$/.test(next) || !words[at + 1]?.letters
      ? 'asks'
      : 'directs';
  if (/^question/.test(word) && /^(?:whether|if)$/.test(next)) return 'asks';
  return findReportingDeed(word) ?? 'says';
}

/** “…,” said Jane Doe, head of the region. */
function readInverted(words: readonly Word[], at: number): Subject | undefined {
  const before = words[at - 1];
  const quoteBefore = /^["”’»]$/u.test(before?.text ?? '');
  if (!quoteBefore && before?.text !== ',') return undefined;
  if (words[at]?.lower.endsWith('ing') || /^(?:told|tells)$/.test(words[at]?.lower ?? '')) return undefined;
  // "…, urged the president to": who is asked stands behind the verb, not who asks.
  if (!quoteBefore && findReportingDeed(words[at]?.lower ?? '') === 'directs') return undefined;
  const end = findBreak(words, at + 1);
  const subject = words.slice(at + 1, end);
  if (subject.length === 0 || subject.some((word, index) => isVerb(subject, index) || word.quoted))
    return undefined;
  const named = /^\p{Lu}/u.test(subject[0]?.text ?? '');
  const speaks = subject.some((word) => isPerson(word.lower) || isBody(word.lower));
  if (!(speaks || (named && quoteBefore))) return undefined;
  return { first: at + 1, end, negated: false, subordinate: false };
}

/** "was described by officials as": who does it stands behind "by". */
function readPassive(words: readonly Word[], at: number): Subject | undefined {
  let back = at - 1;
  while (adverbs.has(words[back]?.lower ?? '')) back -= 1;
  if (words[at]?.lower.endsWith('ing')) return undefined;
  const helped = /^(?:is|are|was|were|be|been|being)$/.test(words[back]?.lower ?? '');
  // "The encirclement, denied by Ukraine": only "by" tells, and right behind it.
  const by = helped || words[at + 1]?.lower === 'by' ? findBy(words, at) : undefined;
  if (by === undefined) return undefined;
  let end = by + 1;
  while (
    end < words.length &&
    words[end]?.letters &&
    !prepositions.has(words[end]?.lower ?? '') &&
    words[end]?.lower !== 'as'
  )
    end += 1;
  return { first: by + 1, end, negated: false, subordinate: false };
}

/** "…, denied by Ukraine": what is denied stands before it, and the sentence goes on with its own verb. */
function isReducedPassive(words: readonly Word[], at: number): boolean {
  return (
    words[at + 1]?.lower === 'by' && words[at]?.lower.endsWith('ed') === true && words[at - 1]?.text === ','
  );
}

function findBy(words: readonly Word[], at: number): number | undefined {
  const by = words.findIndex((word, index) => index > at && index < at + 5 && word.lower === 'by');
  return by === -1 ? undefined : by;
}

/** ", Peskov told reporters": who says it comes after what is said, and nothing that is said follows. */
function isTrailing(words: readonly Word[], subject: Subject, at: number): boolean {
  const opener = words[subject.first - 1];
  if (opener === undefined || subject.first < 3 || !/^[,"”’»]$/u.test(opener.text)) return false;
  const end = findBreak(words, at + 1);
  if (/^["“‘«:]$/u.test(words[end]?.text ?? '')) return false;
  const rest = words.slice(at + 1, end);
  if (
    rest.some((word, index) => word.lower === 'that' || (isVerb(rest, index) && auxiliaries.has(word.lower)))
  )
    return false;
  const addressed = /^(?:told|tells)$/.test(words[at]?.lower ?? '');
  return (
    rest.length === 0 ||
    addressed ||
    prepositions.has(rest[0]?.lower ?? '') ||
    adverbs.has(rest[0]?.lower ?? '')
  );
}

function opensContent(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || subordinators.has(word.lower) || prepositions.has(word.lower)) return false;
  return !word.lower.endsWith('ing');
}

/** Where what is said ends: at the comma of an introducing clause, or where a contrast opens with a subject of its own. */
function findContentEnd(words: readonly Word[], at: number, subject: Subject): number {
  const last = words.at(-1)?.end ?? 0;
  if (subject.subordinate && subject.first <= 2) return words[findBreak(words, at + 1) - 1]?.end ?? last;
  for (let next = at + 1; next < words.length; next += 1) {
    const mark = words[next];
    const contrast = words[next + 1];
    if (mark === undefined || mark.quoted) continue;
    if (mark.text === ';') return mark.start;
    if (mark.text !== ',' || !/^(?:but|while|although|though|whereas)$/.test(contrast?.lower ?? '')) continue;
    if (contrast?.lower === 'but' && (isVerb(words, next + 2) || words[next + 2]?.lower === 'that')) continue;
    return mark.start;
  }
  return last;
}

/** The index of the next mark that ends a phrase, or the number of words. */
function findBreak(words: readonly Word[], from: number): number {
  const at = words.findIndex((word, index) => index >= from && /^[,;:.!?()"“”‘«»–—]$/u.test(word.text));
  return at === -1 ? words.length : at;
}
