import { findPeople } from './find-people';
import { readWords } from './read-words';

/** A summary above an article is short; a first paragraph of the story may be long. */
const LONGEST_WORDS = 70;
/** Said twice: so much of a summary's own words comes again in the paragraph below it. */
const SAID_AGAIN = 0.5;
const SMALL_WORDS = 4;

/**
 * Whether the first paragraph is a summary above the article: the second tells it again, or introduces people whom the
 * first had called by their surnames alone, as one does only when a story begins anew.
 */
export function isStandfirst(first: string, second: string): boolean {
  const words = readWords(first, { start: 0, end: first.length }).filter(({ letters }) => letters);
  if (words.length > LONGEST_WORDS || words.length < 6 || /["“”«»]\s*$/u.test(first)) return false;
  const own = new Set(words.map(({ lower }) => stem(lower)).filter((word) => word.length > SMALL_WORDS));
  const next = new Set(
    readWords(second, { start: 0, end: Math.min(second.length, 2000) }).map(({ lower }) => stem(lower)),
  );
  const again = [...own].filter((word) => next.has(word)).length;
  if (own.size >= 5 && again >= own.size * SAID_AGAIN) return true;
  return introducesAgain(
    words.map(({ text }) => text),
    second,
  );
}

function stem(word: string): string {
  return word.replace(/(?:'s|s'|ing|ed|es|s)$/u, '');
}

function introducesAgain(words: readonly string[], second: string): boolean {
  const bare = words.map((word) => word.replace(/[’']s?$/u, '').toLowerCase());
  for (const fullName of new Set(findPeople(second.slice(0, 2000)).fullNames.values())) {
    const parts = fullName.toLowerCase().split(' ');
    const surname = bare.indexOf(parts.at(-1) ?? '');
    if (parts.length > 1 && surname !== -1 && bare[surname - 1] !== parts.at(-2)) return true;
  }
  return false;
}
