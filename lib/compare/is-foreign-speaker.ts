import type { People } from './find-people';
import { isPlace } from './speaker-words';

/** Countries and cities whose own words come in English; the others' are translated. */
const ENGLISH_SPEAKING =
  /^(?:us|usa|u\.s\.?|united states|america|american|uk|u\.k\.?|united kingdom|britain|british|england|english|scotland|scottish|wales|welsh|ireland|irish|canada|canadian|australia|australian|new zealand|washington|london|ottawa|canberra|dublin|wellington|un|u\.n\.|united nations|nato)$/;
/** Adjectives of peoples that are not also the name of a language. */
const PEOPLES =
  /^(?:kremlin|israeli|iranian|brazilian|mexican|argentine|chilean|colombian|venezuelan|cuban|egyptian|syrian|lebanese|iraqi|saudi|jordanian|moroccan|algerian|tunisian|libyan|palestinian|afghan|pakistani|taiwanese|swiss|austrian|belgian|chinese|emirati|qatari|yemeni|ethiopian|turkmen)$/;

let languages: ReadonlySet<string> | undefined;

/** Names of languages are mostly those of peoples as well: Russian, French, Turkish. */
function isPeople(word: string): boolean {
  languages ??= new Set(listLanguages());
  return !ENGLISH_SPEAKING.test(word) && (PEOPLES.test(word) || languages.has(word));
}

function listLanguages(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  return letters
    .flatMap((a) => letters.map((b) => names.of(a + b)?.toLowerCase() ?? ''))
    .filter((name) => /^[a-z]+$/.test(name));
}

/**
 * Whether a speaker's own words are likely in another language than English, by the titles that the article gives them
 * ("Russian President") or by the country that a body belongs to. "Not known" is false.
 */
export function isForeignSpeaker(speaker: string | null, people: People): boolean {
  if (speaker === null) return false;
  const titles = people.titles.filter(({ name }) => speaker.includes(name)).flatMap(({ words }) => words);
  const words = [...titles, ...speaker.toLowerCase().split(/[\s,]+/)].map((word) =>
    word.replace(/[’']s?$/u, ''),
  );
  return words.some((word) => isPeople(word) || (isPlace(word) && !ENGLISH_SPEAKING.test(word)));
}
