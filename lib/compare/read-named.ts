import type { PersonDetail, PlaceDetail } from './detail';
import { days, determiners, prepositions } from './english-words';
import { type People, readNamePhrases } from './find-people';
import { isVerb } from './find-subject';
import type { Word } from './read-words';
import { isBody, isOffice, isPlace } from './speaker-words';

const QUALIFIES =
  /^(?:former|ex|then|acting|outgoing|late|interim|current|incumbent|retired|vice|deputy|assistant|associate|senior|top|chief|special|first|prime)$/;
const APPOSITION = 9;

/** The persons that an English sentence names, each with the title that it gives there. `people` are the article's. */
export function readPersons(sentence: string, words: readonly Word[], people: People): PersonDetail[] {
  return readNamePhrases(words).flatMap((phrase) => {
    const name = people.fullNames.get(phrase.person.toLowerCase());
    const last = phrase.words.at(-1);
    if (name === undefined || last === undefined || isBody(phrase.person)) return [];
    const parts = phrase.person.split(/\s+/).length;
    const firstOfName = phrase.words[Math.max(0, phrase.words.length - parts)];
    if (firstOfName === undefined) return [];
    const end = last.end - (/[’']s?$/u.exec(last.text)?.[0].length ?? 0);
    const title =
      readTitleBefore(sentence, words, phrase.first, firstOfName) ??
      readTitleAfter(sentence, words, phrase.first + phrase.words.length);
    const text = sentence.slice(firstOfName.start, end);
    return [
      {
        kind: 'person' as const,
        start: firstOfName.start,
        end,
        text,
        quoted: firstOfName.quoted,
        name,
        title,
      },
    ];
  });
}

/** "former US President", "National Security Adviser", "Kremlin spokesman", "Mr." */
function readTitleBefore(sentence: string, words: readonly Word[], first: number, name: Word): string | null {
  let from = words.indexOf(name);
  const office = words[from - 1];
  if (office === undefined || !isOffice(office.lower) || office.quoted !== name.quoted) return null;
  from -= 1;
  from -= countModifiers(words, from);
  while (from > 0) {
    const word = words[from - 1];
    if (word === undefined || !word.letters || word.quoted !== name.quoted) break;
    const named =
      /^\p{Lu}/u.test(word.text) &&
      (from > first ||
        isPlace(word.text) ||
        isBody(word.lower) ||
        /(?:ian|ish|ese|can|man|ean|’s|'s)$/u.test(word.lower));
    if (!named && !QUALIFIES.test(word.lower) && !isOffice(word.lower)) break;
    if (prepositions.has(word.lower) || /^(?:the|a|an|and|but)$/.test(word.lower)) break;
    from -= 1;
  }
  const start = words[from]?.start;
  return start === undefined ? null : sentence.slice(start, office.end);
}

/** The small words of an office: "finance" in "former finance minister". They belong to it where its phrase begins. */
function countModifiers(words: readonly Word[], office: number): number {
  let count = 0;
  while (count < 3) {
    const at = office - count - 1;
    const word = words[at];
    if (word === undefined || !word.letters || !/^\p{Ll}/u.test(word.text)) break;
    if (
      determiners.has(word.lower) ||
      prepositions.has(word.lower) ||
      QUALIFIES.test(word.lower) ||
      isVerb(words, at) ||
      /^(?:and|but|or|that|when|while|after|as)$/.test(word.lower)
    )
      break;
    count += 1;
  }
  const before = words[office - count - 1];
  const begins =
    before === undefined ||
    before.text === ',' ||
    determiners.has(before.lower) ||
    QUALIFIES.test(before.lower) ||
    isPlace(before.text);
  return begins ? count : 0;
}

/** "…, former British ambassador to Russia, …", "…, Putin’s spokesman, …" */
function readTitleAfter(sentence: string, words: readonly Word[], at: number): string | null {
  if (words[at]?.text !== ',') return null;
  const rest = words.slice(at + 1);
  const close = rest.findIndex((word) => /^[,.;:—–()“”"]$/u.test(word.text));
  const phrase = rest.slice(0, close === -1 ? rest.length : close);
  const office = phrase.findIndex((word) => isOffice(word.lower));
  if (office === -1 || office > 5 || phrase.length > APPOSITION) return null;
  if (phrase.some((word, index) => isVerb(phrase, index) && !isOffice(word.lower))) return null;
  const first = /^(?:the|a|an)$/.test(phrase[0]?.lower ?? '') ? phrase[1] : phrase[0];
  const last = phrase.at(-1);
  return first === undefined || last === undefined ? null : sentence.slice(first.start, last.end);
}

const AREA =
  /^(?:region|province|oblast|district|county|state|city|town|village|area|border|peninsula|valley|airport|port|island|strip)$/;
/** What has a capital and happened, and is nowhere. */
const NO_PLACE =
  /^(?:war|wars|cup|games|olympics|act|treaty|agreement|world|english|christmas|easter|ii|iii)$/;
const BEFORE_PLACES =
  /^(?:in|at|near|from|to|into|across|outside|around|within|inside|throughout|towards?|over)$/;

/** The places of an English sentence: names behind "in", "near" and the like, countries and capitals. */
export function readPlaces(
  sentence: string,
  words: readonly Word[],
  persons: readonly PersonDetail[],
): PlaceDetail[] {
  const places: PlaceDetail[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!BEFORE_PLACES.test(words[at]?.lower ?? '')) continue;
    let first = at + 1;
    if (/^the$/i.test(words[first]?.text ?? '')) first += 1;
    let end = first;
    while (isNameWord(words[end])) {
      const owner = /(?:'s|s')$/.test(words[end]?.lower ?? '');
      end += 1;
      // "in Ukraine’s Sumy region": the place is what the country owns.
      if (owner) first = end;
    }
    const one = words[first];
    if (end === first || one === undefined) continue;
    if (AREA.test(words[end]?.lower ?? '')) end += 1;
    const last = words[end - 1];
    if (last === undefined || persons.some((person) => one.start < person.end && last.end > person.start))
      continue;
    const area = AREA.test(last.lower);
    const text = sentence.slice(one.start, last.end);
    const names = words.slice(first, end);
    const shouts =
      names.every((word) => word.text === word.text.toUpperCase() && word.text.length > 3) ||
      (names.length > 1 && names.every((word) => word.text === word.text.toUpperCase()));
    const body =
      names.some(
        (word) =>
          isBody(word.lower) || isOffice(word.lower) || days.has(word.lower) || NO_PLACE.test(word.lower),
      ) ||
      (shouts && !isPlace(text));
    const locates = /^(?:in|at|near|into|across|outside|around|within|inside|throughout)$/.test(
      words[at]?.lower ?? '',
    );
    const modifies =
      !area &&
      words[end]?.letters === true &&
      /^\p{Ll}/u.test(words[end]?.text ?? '') &&
      /(?:ian|ish|ese|can|ern)$/.test(last.lower);
    if (body || modifies || !(area || locates || isPlace(text))) continue;
    places.push({ kind: 'place', start: one.start, end: last.end, text, quoted: one.quoted, name: text });
  }
  return places;
}

function isNameWord(word: Word | undefined): boolean {
  return word?.letters === true && /^\p{Lu}/u.test(word.text);
}
