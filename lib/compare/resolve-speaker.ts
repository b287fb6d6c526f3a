import type { TextRange } from '@/lib/domain/revision-text';
import type { PassageVoice } from '@/lib/domain/voice';
import { determiners, introductions, prepositions, subordinators } from './english-words';
import { type People, readNamePhrases } from './find-people';
import { findMainSubject, getWordRange } from './find-subject';
import { readWords, type Word } from './read-words';
import { isOfSpeakers } from './reporting-verbs';
import { isBody, isBrand, isOffice, isPerson, isPlace } from './speaker-words';
import { splitSentences } from './split-sentences';

/** Who speaks, as far as it is said: a person with a name, one without, or a body. */
export interface Speaker extends Pick<PassageVoice, 'speaker'> {
  voice: 'named' | 'unnamed' | 'body';
}

/** Where the name behind a pronoun is looked for: so many characters and sentences back. */
const LOOK_BACK = 2000;
const SENTENCES_BACK = 5;
const LEADERS = /^(?:leader|president|premier|chancellor|minister|king|emir|strongman)$/;

/**
 * Who is meant by the subject of a reporting verb. A surname becomes the full name that the article prints, a pronoun
 * or "the Russian leader" the person meant. Nothing when the words name nobody who can speak ("recent developments"),
 * unless the verb is one of speakers only ("denied").
 */
export function resolveSpeaker(
  text: string,
  subject: TextRange,
  { people, verb = '' }: { people: People; verb?: string },
): Speaker | undefined {
  const words = readWords(text, subject).map((word) => ({ ...word, quoted: false }));
  const pronoun = words.length === 1 ? words[0]?.lower : undefined;
  if (pronoun !== undefined && /^(?:he|she|his|her|who)$/.test(pronoun)) {
    return resolvePronoun(text, subject.start, people) ?? { voice: 'unnamed', speaker: null };
  }
  if (pronoun !== undefined && /^(?:they|their|it|its)$/.test(pronoun)) {
    return resolvePronoun(text, subject.start, people, true) ?? { voice: 'unnamed', speaker: null };
  }

  const names = listNames(words, people);
  if (names.length > 0) return { voice: 'named', speaker: [...new Set(names)].join(' and ') };
  const meant = resolveEpithet(words, people);
  if (meant !== undefined) return { voice: 'named', speaker: meant };

  const voice = classify(words, verb);
  return voice === undefined ? undefined : { voice, speaker: printSubject(text, words) };
}

function listNames(words: readonly Word[], people: People): string[] {
  const names: string[] = [];
  for (const phrase of readNamePhrases(words)) {
    if (phrase.possessive || phrase.person === '') continue;
    const known = people.fullNames.get(phrase.person.toLowerCase());
    const { first } = phrase;
    const before = words[first - 1]?.lower ?? '';
    const titled = phrase.words.length > phrase.person.split(' ').length || isOffice(before);
    const opens = first === 0 && !phrase.person.includes(' ');
    if (prepositions.has(before) && known === undefined) continue;
    if (known !== undefined || titled || (!opens && !determiners.has(before)))
      names.push(known ?? phrase.person);
  }
  return names;
}

/** "The Russian leader" is the Russian President whom the article named. */
function resolveEpithet(words: readonly Word[], people: People): string | undefined {
  if (words[0]?.lower !== 'the') return undefined;
  const office = words.find((word) => isOffice(word.lower))?.lower;
  const qualities = words.filter((word) => /^\p{Lu}/u.test(word.text) && word.lower !== 'the');
  if (office === undefined || qualities.length === 0) return undefined;
  return people.titles.find(
    (title) =>
      qualities.every((quality) => title.words.includes(quality.lower)) &&
      (title.words.includes(office) ||
        (LEADERS.test(office) && title.words.some((word) => LEADERS.test(word)))),
  )?.name;
}

/**
 * The last noun before any preposition says what the subject is; of two joined by "and", a body goes first. "Guard" is
 * both: a person, or the body that is written with a capital.
 */
function classify(words: readonly Word[], verb: string): Speaker['voice'] | undefined {
  const preposition = words.findIndex((word, index) => index > 0 && prepositions.has(word.lower));
  const head = preposition === -1 ? words : words.slice(0, preposition);
  const joined = head.findIndex((word) => word.lower === 'and');
  const groups = joined === -1 ? [head] : [head.slice(0, joined), head.slice(joined + 1)];
  const kinds = groups.map((group) => {
    const noun = group.findLast((word) => isPerson(word.lower) || isBody(word.lower));
    if (noun !== undefined)
      return isBody(noun.lower) && !(isPerson(noun.lower) && /^\p{Ll}/u.test(noun.text)) ? 'body' : 'unnamed';
    return isNamedBody(group) ? 'body' : undefined;
  });
  const kind = kinds.find((found) => found === 'body') ?? kinds.find((found) => found !== undefined);
  if (kind !== undefined || !isOfSpeakers(verb)) return kind;
  return /^(?:the|its|our|their)$/.test(words[0]?.lower ?? '') ? 'body' : 'unnamed';
}

/** Kyiv, the European Union, ANI: names that are of no person. */
function isNamedBody(group: readonly Word[]): boolean {
  const phrase = readNamePhrases(group).find(({ possessive }) => !possessive);
  if (phrase === undefined) return false;
  const printed = phrase.words.map((word) => word.text).join(' ');
  const only = phrase.words.length === 1 ? phrase.words[0]?.text : undefined;
  return (
    isPlace(printed) ||
    phrase.words.some((word) => isBody(word.lower)) ||
    (only !== undefined && /^[\p{Lu}\p{N}]{2,8}$/u.test(only)) ||
    (group[0]?.lower === 'the' && phrase.words.at(-1) === group.at(-1))
  );
}

/** The subject as printed, with a small first letter where the capital only began a sentence. */
function printSubject(text: string, words: readonly Word[]): string | null {
  let first = 0;
  while (introductions.has(words[first]?.lower ?? '') || words[first]?.lower === 'both') first += 1;
  let end = words.length;
  while (end > first && words[end - 1]?.letters === false) end -= 1;
  const opening = words[first];
  const closing = words[end - 1];
  if (opening === undefined || closing === undefined) return null;
  const printed = text
    .slice(opening.start, closing.end)
    .replace(/\s+/gu, ' ')
    .replace(/(?<=s)[’']$|[’']s$/u, '')
    .slice(0, 200);
  const common = determiners.has(opening.lower) || isPerson(opening.lower) || isBody(opening.lower);
  return common && !isBrand(opening.lower) && /^\p{Lu}\p{Ll}|^A\b/u.test(opening.text)
    ? printed.charAt(0).toLowerCase() + printed.slice(1)
    : printed;
}

/** The person a "he" or "she" stands for: named before it in its sentence, else the subject of a sentence before. */
function resolvePronoun(text: string, at: number, people: People, plural = false): Speaker | undefined {
  const from = Math.max(0, at - LOOK_BACK);
  const sentences = splitSentences({ text: text.slice(from, at) }).slice(-SENTENCES_BACK);
  const endsHere = /[.!?…]["”’)]*\s*$/u.test(text.slice(Math.max(0, at - 8), at)) || text[at - 1] === '\n';
  for (const [back, sentence] of sentences.reverse().entries()) {
    const range = { start: sentence.start + from, end: sentence.end + from };
    const words = readWords(text, range);
    const sameSentence = back === 0 && !endsHere;
    const subject = sameSentence || plural ? undefined : resolveMainSubject(text, words, people);
    if (subject !== undefined && subject.voice !== 'body') return subject;
    const named = findNamedIn(words, people);
    if (named !== undefined && !plural) return { voice: 'named', speaker: named };
    if (!plural) continue;
    const main = resolveMainSubject(text, words, people);
    if (main !== undefined && main.voice !== 'named') return main;
  }
  return undefined;
}

function resolveMainSubject(text: string, words: readonly Word[], people: People): Speaker | undefined {
  const subject = findMainSubject(words, words.length);
  if (subject === undefined) return undefined;
  const range = getWordRange(words, subject);
  // A pronoun here would be looked up from an earlier sentence, which the caller does next anyway.
  if (/^(?:he|she|they|it|who|his|her|their)$/i.test(text.slice(range.start, range.end))) return undefined;
  return resolveSpeaker(text, range, { people });
}

function findNamedIn(words: readonly Word[], people: People): string | undefined {
  for (const phrase of readNamePhrases(words)) {
    if (phrase.possessive || phrase.words[0]?.quoted) continue;
    const before = words[phrase.first - 1]?.lower ?? '';
    if (prepositions.has(before) && !subordinators.has(before)) continue;
    const name = people.fullNames.get(phrase.person.toLowerCase());
    if (name !== undefined) return name;
  }
  return undefined;
}
