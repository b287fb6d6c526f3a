/** Where the name of a speaker stops and what is said about the name begins. */
const QUALIFIERS =
  /\s+(?:of|in|at|from|for|to|with|on|near|inside|within|who|that|which|close|familiar)\s.*$/su;

const PLURALS = new Set([
  'people',
  'police',
  'men',
  'women',
  'children',
  'militia',
  'they',
  'both',
  'several',
]);

/**
 * Whether a speaker's name, as a reviewer or an article wrote it, takes a plural verb: "Trump and Putin", "A, B & C",
 * "Ukrainian officials". Names are read as English; a name after a comma may be an office ("Donald Trump, the
 * president"), so a comma alone counts only between bare names.
 */
export function speaksForSeveral(speaker: string): boolean {
  const name = speaker.trim().replace(QUALIFIERS, '');
  if (/\S,?\s+(?:and|&)\s+\S/u.test(name)) return true;
  const listed = name.split(/\s*,\s*/u);
  if (listed.length > 2) return listed.every(isBareName);
  const last = listed[0]?.split(/\s+/u).at(-1) ?? '';
  if (PLURALS.has(last.toLowerCase())) return true;
  // Written small, so that it is no name: "Reuters" and "the United States" speak as one.
  return /^\p{Ll}{3,}s$/u.test(last) && !/(?:ss|us|is)$/u.test(last);
}

/** Capitalized words alone: an office or a place of somebody usually has a small word in it. */
function isBareName(words: string): boolean {
  return words !== '' && words.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word));
}
