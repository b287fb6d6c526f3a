import { listParagraphs } from '@/lib/domain/revision-text';
import {
  adverbs,
  auxiliaries,
  days,
  determiners,
  introductions,
  prepositions,
  pronouns,
  subordinators,
} from './english-words';
import { readWords, type Word } from './read-words';
import { findReportingDeed, isOftenNoun } from './reporting-verbs';
import { isBody, isOffice, isPlace } from './speaker-words';

/** Words with a capital letter that stand together, as far as they may be one name with its titles. */
export interface NamePhrase {
  words: Word[];
  /** The index of its first word among all the words that were read. */
  first: number;
  /** The name without titles; empty when it is none of a person. */
  person: string;
  /** "Putin’s": the name of an owner, not of who acts. */
  possessive: boolean;
}

/** The persons an article names, and what it calls them. */
export interface People {
  /** By surname and by full name, in lower case: the fullest name that the article prints. */
  fullNames: ReadonlyMap<string, string>;
  /** "Russian President" beside "Vladimir Putin": what "the Russian leader" can be understood by. */
  titles: readonly { words: readonly string[]; name: string }[];
}

/** Names are looked for in so much of a text; an article introduces its people early. */
const MAX_LENGTH = 100_000;
const PARTICLES = /^(?:al|ben|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ter|van|von|zu)$/;

/** The persons that a text names, known by a title, by what they say, or by an office after their name. English. */
export function findPeople(whole: string): People {
  const text = whole.slice(0, MAX_LENGTH);
  const named = new Set<string>();
  const titles = new Map<string, { words: string[]; name: string }>();
  const capitals = new Map<string, boolean>();
  const hasCapital = (name: string) => {
    const known = capitals.get(name) ?? isWithinSentence(text, name);
    capitals.set(name, known);
    return known;
  };
  for (const paragraph of listParagraphs(text)) {
    const words = readWords(text, paragraph);
    for (const phrase of readNamePhrases(words)) {
      const { first, person } = phrase;
      if (person === '' || phrase.words[0]?.quoted) continue;
      const title = readTitle(words, first, phrase);
      if (title.length > 0) titles.set([...title, person].join(' '), { words: title, name: person });
      else if (!isSpeaking(words, first, first + phrase.words.length)) continue;
      const opens = first === 0 || /[.!?:“"]/u.test(words[first - 1]?.text ?? '');
      const doubtful = opens && title.length === 0 && !person.includes(' ');
      if (!doubtful || hasCapital(person)) named.add(person);
    }
  }
  const fullNames = collectFullNames([...named]);
  return {
    fullNames,
    titles: [...titles.values()].map(({ words, name }) => ({
      words,
      name: fullNames.get(name.toLowerCase()) ?? name,
    })),
  };
}

/** The phrases of a stretch of words that may be names, in order. */
export function readNamePhrases(words: readonly Word[]): NamePhrase[] {
  const phrases: NamePhrase[] = [];
  let run: Word[] = [];
  let first = 0;
  const close = () => {
    while (PARTICLES.test(run.at(-1)?.lower ?? '')) run.pop();
    if (run.length > 0) phrases.push(describePhrase(run, first));
    run = [];
  };
  for (const [at, word] of words.entries()) {
    const capital = /^\p{Lu}/u.test(word.text) && !isFunctionWord(word.lower);
    if (capital && run.length === 0) first = at;
    if (capital || (run.length > 0 && PARTICLES.test(word.lower))) run.push(word);
    else close();
    if (capital && isPossessive(word)) close();
  }
  close();
  return phrases;
}

function describePhrase(words: Word[], first: number): NamePhrase {
  const title = words.findLastIndex((word) => isOffice(word.lower));
  const name = title === words.length - 1 ? words : words.slice(title + 1);
  const texts = name.map((word) => word.text.replace(/[’']s?$/u, ''));
  while (texts.length > 2 && isPlace(texts[0] ?? '')) texts.shift();
  const nobody =
    texts.some((part) => isBody(part) || days.has(part.toLowerCase())) ||
    isPlace(texts.join(' ')) ||
    texts.every((part) => isPlace(part)) ||
    (texts.length === 1 && /^[\p{Lu}\p{N}]{2,}$/u.test(texts[0] ?? '')) ||
    /^[IVX]+$/.test(texts.at(-1) ?? '');
  return {
    words,
    first,
    person: nobody || title === words.length - 1 ? '' : texts.join(' '),
    possessive: isPossessive(words.at(-1)),
  };
}

function isPossessive(word: Word | undefined): boolean {
  return word !== undefined && /(?:'s|s')$/.test(word.lower);
}

function isFunctionWord(lower: string): boolean {
  return (
    determiners.has(lower) ||
    pronouns.has(lower) ||
    introductions.has(lower) ||
    subordinators.has(lower) ||
    prepositions.has(lower) ||
    adverbs.has(lower) ||
    auxiliaries.has(lower) ||
    /^(?:and|but|or|i|we|you|yes|no)$/.test(lower)
  );
}

/** The titles before a name, within its capitals ("US President") and before them ("Kremlin spokesman"). */
function readTitle(words: readonly Word[], first: number, { words: phrase, person }: NamePhrase): string[] {
  const titled = phrase.slice(0, phrase.length - person.split(' ').length).map((word) => word.lower);
  for (let at = first - 1; at >= 0 && titled.length < 6; at -= 1) {
    const word = words[at];
    if (word === undefined || !word.letters || isFunctionWord(word.lower)) break;
    if (titled.length === 0 && !isOffice(word.lower)) break;
    titled.unshift(word.lower);
  }
  return titled;
}

/** Whether a name stands as the subject of a reporting verb: "Doe said", "said Doe,", "Doe, head of the region, said". */
function isSpeaking(words: readonly Word[], first: number, end: number): boolean {
  if (prepositions.has(words[first - 1]?.lower ?? '')) return false;
  if (isReporting(words[first - 1]) && words[end]?.letters !== true) return true;
  let at = end;
  while (adverbs.has(words[at]?.lower ?? '') || auxiliaries.has(words[at]?.lower ?? '')) at += 1;
  if (isReporting(words[at])) return true;
  if (words[end]?.text !== ',') return false;
  const apposition = words.slice(end + 1, end + 5);
  const office = apposition.findIndex((word) => isOffice(word.lower));
  return office !== -1 && apposition.slice(0, office).every((word) => word.letters && !isReporting(word));
}

function isReporting(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.quoted &&
    !isOftenNoun(word.lower) &&
    findReportingDeed(word.lower) !== undefined
  );
}

/** "Analysis suggests": a word that has its capital only at the beginning of sentences is no name. */
function isWithinSentence(text: string, name: string): boolean {
  for (let at = text.indexOf(` ${name}`); at !== -1; at = text.indexOf(` ${name}`, at + 1)) {
    if (/[\p{Ll},]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/** Two people of one surname keep their surnames to themselves. */
function collectFullNames(named: readonly string[]): Map<string, string> {
  const fullNames = new Map<string, string>();
  for (const name of named.filter((candidate) => candidate.includes(' '))) {
    const surname = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
    const other = fullNames.get(surname);
    fullNames.set(name.toLowerCase(), name);
    if (other === undefined) fullNames.set(surname, name);
    else if (other.split(' ')[0] !== name.split(' ')[0]) fullNames.set(surname, capitalOf(name));
    else if (name.length > other.length) fullNames.set(surname, name);
  }
  for (const name of named) if (!fullNames.has(name.toLowerCase())) fullNames.set(name.toLowerCase(), name);
  return fullNames;
}

function capitalOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
